/** Me, my day, my language, this device, my data. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { DeviceLock } from '../parts/device-lock.tsx';
import { Failed } from '../parts/failed.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { Settings as Values } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './backup.css';

type Key =
  | 'name'
  | 'handles'
  | 'zone'
  | 'region'
  | 'language'
  | 'minutes'
  | 'people'
  | 'gate'
  | 'copies'
  | 'copyDaily';

export default function Settings() {
  const { say } = useWords();
  const act = useAct();
  const queries = useQueryClient();
  const asked = useRead('settings');
  useTitle(say('app:nav.settings'));
  if (asked.data === undefined) {
    return asked.isError ? (
      <Failed error={asked.error} again={() => void asked.refetch()} />
    ) : (
      <div className="screen settings" aria-busy="true" />
    );
  }
  const values = asked.data;
  const set = async (key: Key, value: unknown) => {
    await act('settings', { key, value }, say('settings-screen:kept'));
    // Sentences of the server come in the new language from now on.
    if (key === 'language') queries.removeQueries({ queryKey: ['today'] });
  };
  return (
    <div className="screen settings">
      <header className="screen-head">
        <h1>{say('app:nav.settings')}</h1>
      </header>
      <Me values={values} onSet={set} />
      <Day values={values} onSet={set} />
      <section className="card">
        <h2>{say('settings-screen:device.title')}</h2>
        <DeviceLock />
      </section>
      <section className="card">
        <h2>{say('settings-screen:data.title')}</h2>
        <p className="muted">{say('settings-screen:data.intro', { folder: values.vault })}</p>
        <p className="settings-data">
          <Link className="btn" href="/backup">
            {say('app:nav.backup')}
          </Link>
          <Link className="btn" href="/do/export">
            {say('settings-screen:data.export')}
          </Link>
          <Link className="btn" href="/do/token">
            {say('settings-screen:data.tokens')}
          </Link>
          <Link className="btn" href="/merge">
            {say('person:merging.find')}
          </Link>
          <Link className="btn" href="/do/doctor">
            {say('settings-screen:data.doctor')}
          </Link>
          <Link className="btn" href="/history">
            {say('app:nav.history')}
          </Link>
        </p>
      </section>
    </div>
  );
}

interface PartProps {
  readonly values: Values;
  readonly onSet: (key: Key, value: unknown) => Promise<void>;
}

function Me({ values, onSet }: PartProps) {
  const { say } = useWords();
  return (
    <section className="card">
      <h2>{say('settings-screen:me.title')}</h2>
      <div className="settings-fields">
        <Text
          label={say('settings-screen:me.name')}
          value={values.name}
          onKeep={(value) => onSet('name', value)}
        />
        <Text
          label={say('settings-screen:me.zone')}
          value={values.zone}
          onKeep={(value) => onSet('zone', value)}
        />
        <Text
          label={say('settings-screen:me.region')}
          value={values.region}
          onKeep={(value) => onSet('region', value.toUpperCase())}
        />
        <label className="field">
          <span>{say('settings-screen:me.language')}</span>
          <select
            className="input"
            value={values.language}
            onChange={(event) => void onSet('language', event.target.value)}
          >
            <option value="en" lang="en">
              English
            </option>
            <option value="de" lang="de">
              Deutsch
            </option>
          </select>
        </label>
      </div>
      <label className="field">
        <span>{say('settings-screen:me.handles')}</span>
        <textarea
          className="input"
          rows={Math.max(2, Math.min(6, values.handles.length + 1))}
          defaultValue={values.handles.join('\n')}
          onBlur={(event) => {
            const handles = event.target.value
              .split(/[\n,]+/)
              .map((one) => one.trim())
              .filter((one) => one !== '');
            if (handles.join('\n') !== values.handles.join('\n')) void onSet('handles', handles);
          }}
        />
        <small>{say('settings-screen:me.handlesHint')}</small>
      </label>
    </section>
  );
}

function Day({ values, onSet }: PartProps) {
  const { say } = useWords();
  return (
    <section className="card">
      <h2>{say('settings-screen:day.title')}</h2>
      <div className="settings-fields">
        <Text
          type="number"
          label={say('settings-screen:day.minutes')}
          value={String(values.minutes)}
          onKeep={(value) => onSet('minutes', Number(value))}
        />
        <Text
          type="number"
          label={say('settings-screen:day.people')}
          value={String(values.people)}
          onKeep={(value) => onSet('people', Number(value))}
        />
        <label className="field">
          <span>{say('settings-screen:day.gate')}</span>
          <select
            className="input"
            value={values.gate}
            onChange={(event) => void onSet('gate', event.target.value)}
          >
            {(['off', 'soft', 'strict'] as const).map((gate) => (
              <option key={gate} value={gate}>
                {say(`settings-screen:day.gates.${gate}`)}
              </option>
            ))}
          </select>
          <small>{say('settings-screen:day.gateHint')}</small>
        </label>
        <Text
          label={say('settings-screen:day.copies')}
          value={values.copies}
          onKeep={(value) => onSet('copies', value)}
        />
      </div>
    </section>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'number';
  readonly onKeep: (value: string) => Promise<void>;
}

/** Kept when left, so that there is no button to forget. */
function Text({ label, value, type = 'text', onKeep }: TextProps) {
  return (
    <label className="field" key={value}>
      <span>{label}</span>
      <input
        className="input"
        type={type}
        defaultValue={value}
        {...(type === 'number' ? { min: 1, max: 1440 } : {})}
        onBlur={(event) => {
          const typed = event.target.value.trim();
          if (typed !== value && event.target.validity.valid) void onKeep(typed);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
