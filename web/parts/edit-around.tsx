/** What is known around somebody: their people, circles, days, what they give and need, and whether to leave them in peace. */
import { useId, type FormEvent, type ReactNode } from 'react';
import type { PersonPage } from '../shapes.ts';
import { textOf } from '../text-of.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './edit-around.css';

const relations = ['spouse', 'partner', 'child', 'parent', 'sibling', 'friend', 'colleague', 'neighbour'];
const days = ['birthday', 'anniversary', 'graduation', 'remembrance', 'event', 'other'] as const;
const standings = ['rest', 'do-not-nudge', 'estranged', 'deceased'] as const;

export default function EditAround({ person }: { readonly person: PersonPage }) {
  const { say } = useWords();
  const act = useAct();
  const said = say('person:said.edit', { name: person.name });
  const now = person.rest.map(({ kind }) => kind);
  const names = useId();
  const words = useId();
  const people = useRead('people', { brief: true }).data ?? [];
  const drop = (id: string) => void act('remove', { id }, said);
  return (
    <div className="edit-around">
      <Part
        title={say('person:around')}
        items={person.relations.map((one) => ({ id: one.id, text: `${one.name}, ${one.what}` }))}
        onDrop={drop}
        onAdd={(of) => {
          if (of('name') !== '' && of('what') !== '')
            void act('relate', { who: person.id, what: of('what'), to: of('name') }, said);
        }}
      >
        <Input name="name" label={say('around:name')} list={names} />
        <Input name="what" label={say('around:what')} list={words} />
        <datalist id={names}>
          {people.slice(0, 500).map((one) => (
            <option key={one.id} value={one.name}>
              {one.name}
            </option>
          ))}
        </datalist>
        <datalist id={words}>
          {relations.map((one) => (
            <option key={one} value={one}>
              {say(`around:relation.${one}`)}
            </option>
          ))}
        </datalist>
      </Part>
      <Part
        title={say('around:circles')}
        items={person.circles.map((circle) => ({ id: circle, text: circle }))}
        onDrop={(circle) => void act('circle', { who: person.id, circle, leave: true }, said)}
        onAdd={(of) => {
          if (of('circle') !== '') void act('circle', { who: person.id, circle: of('circle') }, said);
        }}
      >
        <Input name="circle" label={say('around:circle')} />
      </Part>
      <Part
        title={say('person:dates')}
        items={person.occasions.map((one) => ({
          id: one.id,
          text: `${one.label || say(`person:occasion.${one.kind}`)}, ${one.date}`,
        }))}
        onDrop={drop}
        onAdd={(of) => {
          if (of('date') === '') return;
          const fields = { who: person.id, date: of('date'), kind: of('kind'), label: of('label') };
          void act('occasion', fields, said);
        }}
      >
        <label className="field">
          <span>{say('around:day')}</span>
          <select className="input" name="kind">
            {days.map((kind) => (
              <option key={kind} value={kind}>
                {say(`person:occasion.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <Input
          name="date"
          label={say('around:date')}
          hint={say('around:dateHint')}
          placeholder="1984-02-29"
        />
        <Input name="label" label={say('around:label')} />
      </Part>
      <Part
        title={say('person:couldDo')}
        items={person.gives.map((one) => ({ id: one.id, text: `${say(`person:${one.kind}`)}: ${one.text}` }))}
        onDrop={drop}
        onAdd={(of) => {
          if (of('text') !== '')
            void act('offer', { who: person.id, text: of('text'), need: of('give') === 'need' }, said);
        }}
      >
        <label className="field">
          <span>{say('around:give')}</span>
          <select className="input" name="give">
            <option value="offer">{say('person:offer')}</option>
            <option value="need">{say('person:need')}</option>
          </select>
        </label>
        <Input name="text" label={say('around:giveWhat')} />
      </Part>
      <fieldset className="around-part">
        <legend>{say('around:peace')}</legend>
        <p className="muted small">{say('around:peaceHint')}</p>
        <p className="around-peace">
          {standings.map((kind) => (
            <button
              key={kind}
              type="button"
              className="btn"
              aria-pressed={now.includes(kind)}
              onClick={() =>
                void (now.includes(kind)
                  ? act('wake', { who: person.id }, said)
                  : act('rest', { who: person.id, kind }, said))
              }
            >
              {say(`around:standing.${kind}`)}
            </button>
          ))}
        </p>
      </fieldset>
    </div>
  );
}

function Part({
  title,
  items,
  onDrop,
  onAdd,
  children,
}: {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly text: string }[];
  readonly onDrop: (id: string) => void;
  readonly onAdd: (of: (name: string) => string) => void;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    onAdd((name) => textOf(data.get(name)).trim());
    form.reset();
  };
  return (
    <form className="around-part" aria-label={title} onSubmit={add}>
      <h3>{title}</h3>
      {items.length > 0 && (
        <ul>
          {items.map((one) => (
            <li key={one.id}>
              <bdi>{one.text}</bdi>
              <button
                type="button"
                className="link small"
                aria-label={say('around:drop', { what: one.text })}
                onClick={() => onDrop(one.id)}
              >
                {say('person:handleDrop')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="around-fields">
        {children}
        <button type="submit" className="btn">
          {say('around:add')}
        </button>
      </div>
    </form>
  );
}

function Input({
  name,
  label,
  list,
  hint,
  placeholder,
}: {
  readonly name: string;
  readonly label: string;
  readonly list?: string;
  readonly hint?: string;
  readonly placeholder?: string;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input className="input" name={name} maxLength={500} list={list} placeholder={placeholder} />
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}
