/** Writing something down about someone: a memory, a question for next time, a promise, a thing put aside. */
import { ImagePlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { toast } from '../toasts.ts';
import { carryAll } from '../upload.ts';
import { problemToast, useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Options } from './options.tsx';
import './compose.css';

interface ComposeProps {
  readonly who: string;
  readonly name: string;
  /** Grows each time a key or button asks for it. */
  readonly wanted: number;
}

const kinds = ['remember', 'ask', 'promise', 'clip'] as const;
type Kind = (typeof kinds)[number];

export function Compose({ who, name, wanted }: ComposeProps) {
  const { say } = useWords();
  const act = useAct();
  const [kind, setKind] = useState<Kind>('remember');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [photos, setPhotos] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wanted > 0) box.current?.focus();
  }, [wanted]);
  const keep = async () => {
    const taken = kind === 'remember' ? photos : [];
    const typed = text.trim();
    const words =
      typed !== '' || taken.length === 0
        ? typed
        : say('person:compose.photosCarried', { count: taken.length, name });
    if (words === '' || busy) return;
    setBusy(true);
    try {
      const photo = await carried(taken);
      const fields =
        kind === 'remember'
          ? { who: [who], text: words, ...(photo.length === 0 ? {} : { photo }) }
          : { who, text: words };
      setText('');
      const outcome = await act(kind, fields, say(`person:said.${kind}`, { name }));
      if (outcome === null) setText(typed);
      else setPhotos([]);
    } catch (error) {
      toast(problemToast(error, say));
    }
    setBusy(false);
  };
  const isOpen = open || text !== '' || photos.length > 0;
  return (
    // The form only watches where the focus is; what can be done stands in its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={`compose${isOpen ? ' open' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onFocus={() => setOpen(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <textarea
        ref={box}
        rows={isOpen ? 3 : 1}
        aria-label={say(`person:compose.${kind}`)}
        placeholder={say(`person:compose.${open ? kind : 'any'}`)}
        maxLength={10_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void keep();
          }
          if (event.key === 'Escape') box.current?.blur();
        }}
      />
      <kbd>N</kbd>
      <div className="compose-end">
        <Options
          legend={say('person:compose.kind')}
          name="kind"
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          options={kinds.map((one) => [one, say(`person:compose.kinds.${one}`)])}
        />
        {kind === 'remember' && (
          <span className="compose-photos">
            <input
              ref={picker}
              type="file"
              accept="image/*"
              multiple
              hidden
              data-testid="photos"
              onChange={(event) => {
                setPhotos([...(event.target.files ?? [])].slice(0, 20));
                event.target.value = '';
              }}
            />
            <button type="button" className="link small" onClick={() => picker.current?.click()}>
              <ImagePlus size={16} aria-hidden="true" />{' '}
              {photos.length === 0
                ? say('person:compose.photos')
                : say('person:compose.photosChosen', { count: photos.length })}
            </button>
            {photos.length > 0 && (
              <button type="button" className="link small" onClick={() => setPhotos([])}>
                {say('person:compose.photosDrop')}
              </button>
            )}
          </span>
        )}
        <button
          type="submit"
          className="btn go"
          disabled={busy || (text.trim() === '' && (photos.length === 0 || kind !== 'remember'))}
        >
          {say('app:save')}
        </button>
      </div>
    </form>
  );
}

/** Where the server keeps them until the memory stands; numbered, since two photos may bear one name. */
async function carried(photos: readonly File[]): Promise<readonly string[]> {
  if (photos.length === 0) return [];
  const found = photos.map((file, at) => ({ path: `${at + 1}/${file.name}`, file }));
  const { batch } = await carryAll(found, () => undefined);
  return found.map(({ path }) => `upload:${batch}/${path}`);
}
