/** Editing a card: the fields people think in, and the whole card below, of which every unknown line stays. */
import { useEffect, useId, useRef, useState } from 'react';
import type { PersonPage } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { textOf } from '../text-of.ts';
import EditAround from './edit-around.tsx';
import { useEscape } from './use-escape.ts';
import { useWords } from '../words.tsx';
import './edit-person.css';

const fields = ['name', 'company', 'title', 'zone', 'hours', 'language', 'sensitive'] as const;
const ways = ['call', 'video', 'message', 'email', 'letter', 'in-person'] as const;
const lists = ['nickname', 'interest', 'role'] as const;

export default function EditPerson({
  person,
  onClose,
}: {
  readonly person: PersonPage;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  const zones = useId();
  const [gone, setGone] = useState<readonly string[]>([]);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEscape(onClose);
  const before: Readonly<Record<string, string>> = {
    name: person.name,
    company: person.company ?? '',
    title: person.title ?? '',
    zone: person.zone ?? '',
    hours: person.hours ?? '',
    preferred: person.preferred ?? 'none',
    language: person.language ?? '',
    sensitive: person.sensitive ?? '',
    note: person.note ?? '',
    nickname: person.nicknames.join(', '),
    interest: person.interests.join(', '),
    role: person.roles.join(', '),
    card: person.card ?? '',
    rhythm: person.ownCadenceDays === null ? '' : String(person.ownCadenceDays),
    met: person.firstKnown ?? '',
  };
  const keep = async (data: FormData) => {
    const changes = changesOf(data, before);
    const removed = gone.length > 0 ? { removeHandle: gone } : {};
    if (Object.keys(changes).length + gone.length === 0) return onClose();
    const outcome = await act(
      'edit',
      { who: person.id, ...changes, ...removed },
      say('person:said.edit', { name: person.name }),
    );
    if (outcome !== null) onClose();
  };
  return (
    <div className="card edit-card-of">
      <form
        ref={form}
        className="edit-person"
        aria-label={say('person:edit')}
        onSubmit={(event) => {
          event.preventDefault();
          void keep(new FormData(event.currentTarget));
        }}
      >
        <h2>{say('person:edit')}</h2>
        <div className="edit-fields">
          {[...fields, ...lists].map((field) => (
            <label key={field} className="field">
              <span>{say(`person:field.${field}`)}</span>
              <input
                className="input"
                name={field}
                defaultValue={before[field]}
                maxLength={500}
                required={field === 'name'}
                list={field === 'zone' ? zones : undefined}
              />
            </label>
          ))}
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone}>
                {zone}
              </option>
            ))}
          </datalist>
          <label className="field">
            <span>{say('person:field.preferred')}</span>
            <select className="input" name="preferred" defaultValue={before['preferred']}>
              <option value="none">{say('person:field.noPreferred')}</option>
              {ways.map((way) => (
                <option key={way} value={way}>
                  {say(`app:medium.${way}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('person:field.rhythm')}</span>
            <input
              className="input"
              name="rhythm"
              type="number"
              min="0"
              max="3660"
              defaultValue={before['rhythm']}
            />
          </label>
          <label className="field">
            <span>{say('person:field.met')}</span>
            <input className="input" name="met" type="date" defaultValue={before['met']} />
          </label>
        </div>
        <label className="field">
          <span>{say('person:field.note')}</span>
          <textarea className="input" name="note" rows={3} defaultValue={before['note']} />
        </label>
        <fieldset className="field edit-handles">
          <legend>{say('person:reachTitle')}</legend>
          <ul>
            {person.handles.map((handle) => (
              <li
                key={`${handle.kind} ${handle.value}`}
                className={gone.includes(handle.shown) ? 'gone' : ''}
              >
                <bdi>{handle.shown}</bdi>
                <span className="muted">
                  {say(`person:kind.${handle.kind}`, { defaultValue: handle.kind })}
                </span>
                <button
                  type="button"
                  className="link small"
                  aria-pressed={gone.includes(handle.shown)}
                  onClick={() =>
                    setGone((before) =>
                      before.includes(handle.shown)
                        ? before.filter((one) => one !== handle.shown)
                        : [...before, handle.shown],
                    )
                  }
                >
                  {say(gone.includes(handle.shown) ? 'person:handleKeep' : 'person:handleDrop')}
                </button>
              </li>
            ))}
          </ul>
          <input
            className="input"
            name="addHandle"
            aria-label={say('person:addHandle')}
            placeholder={say('person:addHandleHint')}
          />
        </fieldset>
        <details>
          <summary>{say('person:field.card')}</summary>
          <textarea
            className="input edit-card"
            name="card"
            rows={10}
            spellCheck={false}
            aria-label={say('person:field.card')}
            defaultValue={before['card']}
          />
          <p className="muted small">{say('person:cardHint')}</p>
        </details>
        <div className="form-end">
          <button type="submit" className="btn go">
            {say('app:save')}
          </button>
          <button type="button" className="btn plain" onClick={onClose}>
            {say('app:cancel')} <kbd>Esc</kbd>
          </button>
        </div>
      </form>
      <details className="edit-person">
        <summary>{say('around:open')}</summary>
        <EditAround person={person} />
      </details>
    </div>
  );
}

/** Only what was changed is sent, so that two tabs can edit different things. */
function changesOf(data: FormData, before: Readonly<Record<string, string>>): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [name, was] of Object.entries(before)) {
    const typed = textOf(data.get(name));
    // A form sends line ends of its own; a card that only differs in those was not touched.
    if (typed.replaceAll('\r\n', '\n').trim() === was.replaceAll('\r\n', '\n').trim()) continue;
    if (name === 'rhythm') changes[name] = Number(typed) || 0;
    else if ((lists as readonly string[]).includes(name)) changes[name] = listOf(typed);
    else changes[name] = typed.trim();
  }
  const handle = textOf(data.get('addHandle'));
  if (handle !== '') changes['addHandle'] = [handle];
  return changes;
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
