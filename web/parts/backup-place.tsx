/** Where copies go, and another place for them: a folder, or one on a server, tried before it is kept. */
import { useState } from 'react';
import { send } from '../client.ts';
import type { Status } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Options } from './options.tsx';

export function BackupPlace({ status, again }: { readonly status: Status; readonly again: () => void }) {
  const { say } = useWords();
  const [open, setOpen] = useState(false);
  const about = { 'same-disk': 'placeSame', server: 'placeServer', there: 'placeThere', gone: null }[
    status.placeState
  ];
  return (
    <section>
      <h2>{say('backup-screen:place')}</h2>
      <p>
        <bdi className="backup-place">{status.place}</bdi>
      </p>
      <p className="muted">
        {about === null ? '' : say(`backup-screen:${about}`)}{' '}
        {say(status.daily ? 'backup-screen:daily' : 'backup-screen:byHand')}
      </p>
      {open ? (
        <PlaceForm
          place={status.placeState === 'server' ? 'server' : 'folder'}
          close={() => setOpen(false)}
          again={again}
        />
      ) : (
        <p>
          <button type="button" className="btn" onClick={() => setOpen(true)}>
            {say('backup-screen:change')}
          </button>
        </p>
      )}
    </section>
  );
}

interface PlaceFormProps {
  readonly place: 'folder' | 'server';
  readonly close: () => void;
  readonly again: () => void;
}

function PlaceForm({ place, close, again }: PlaceFormProps) {
  const { say } = useWords();
  const [kind, setKind] = useState<string>(place);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const keep = async (form: FormData) => {
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    setBusy(true);
    setFailed('');
    try {
      const far = { user: text('user'), passphrase: text('password'), plain: form.get('plain') !== null };
      await send('backup-place', { to: text('to'), ...(kind === 'server' ? far : {}) }, crypto.randomUUID());
      toast({ text: say('backup-screen:kept'), tone: 'done' });
      close();
      again();
    } catch (error) {
      const { text: said, hint } = problemToast(error, say);
      setFailed([said, hint ?? ''].join(' '));
    }
    setBusy(false);
  };
  return (
    <form
      className="card place-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep(new FormData(event.currentTarget));
      }}
    >
      <Options
        legend={say('backup-screen:place')}
        name="kind"
        value={kind}
        onChange={setKind}
        options={[
          ['folder', say('backup-screen:folder')],
          ['server', say('backup-screen:server')],
        ]}
      />
      <label className="field" key={kind}>
        <span>{say(kind === 'server' ? 'backup-screen:address' : 'backup-screen:folderLabel')}</span>
        <input
          className="input"
          name="to"
          required
          type={kind === 'server' ? 'url' : 'text'}
          spellCheck={false}
        />
        <small>{say(kind === 'server' ? 'backup-screen:addressHint' : 'backup-screen:folderHint')}</small>
      </label>
      {kind === 'server' && (
        <>
          <label className="field">
            <span>{say('backup-screen:user')}</span>
            <input className="input" name="user" autoComplete="off" spellCheck={false} />
          </label>
          <label className="field">
            <span>{say('backup-screen:password')}</span>
            <input className="input" name="password" type="password" autoComplete="off" />
            <small>{say('backup-screen:passwordHint')}</small>
          </label>
          <label className="check">
            <input type="checkbox" name="plain" /> <span>{say('backup-screen:plain')}</span>
          </label>
        </>
      )}
      {failed !== '' && <p role="alert">{failed}</p>}
      <div className="backup-acts">
        <button type="submit" className="btn go" disabled={busy}>
          {say('backup-screen:keep')}
        </button>
        <button type="button" className="btn plain" onClick={close}>
          {say('app:back')}
        </button>
      </div>
    </form>
  );
}
