/** Two people beside each other, field by field: where they disagree one value is chosen, everything else of both stays. */
import type { PersonPage } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './merge-fields.css';

interface MergeFieldsProps {
  readonly a: PersonPage;
  readonly b: PersonPage;
  /** Fields in which the second one is right. */
  readonly take: ReadonlySet<string>;
  readonly onTake: (field: string, theirs: boolean) => void;
}

const singles = [
  'name',
  'birthday',
  'company',
  'title',
  'ring',
  'cadence',
  'zone',
  'hours',
  'language',
] as const;
const lists = ['handles', 'circles', 'nicknames', 'interests', 'note', 'story'] as const;

export function MergeFields({ a, b, take, onTake }: MergeFieldsProps) {
  const { say, list, shortDay } = useWords();
  const told = useTold();
  const alike = evidence(a, b);
  return (
    <div className="merge-fields card">
      <p className={alike.length === 0 ? 'muted' : ''}>
        <b>{say('merging:alike.title')}</b>{' '}
        {alike.length === 0
          ? say('merging:alike.none')
          : list(
              alike.map(([key, value]) =>
                say(`merging:alike.${key}`, { value: key === 'birthday' ? shortDay(value) : value }),
              ),
            )}
      </p>
      {singles.map((field) => {
        const [ours, theirs] = [told(a, field), told(b, field)];
        if (ours === '' && theirs === '') return null;
        const apart = ours !== '' && theirs !== '' && ours !== theirs;
        return (
          <fieldset key={field} className={apart ? 'apart' : ''}>
            <legend>{say(`merging:field.${field}`)}</legend>
            {apart ? (
              [false, true].map((second) => (
                <label key={String(second)}>
                  <input
                    type="radio"
                    name={field}
                    checked={take.has(field) === second}
                    onChange={() => onTake(field, second)}
                  />
                  <bdi>{second ? theirs : ours}</bdi>
                </label>
              ))
            ) : (
              <>
                <p>{ours === '' ? '' : <bdi>{ours}</bdi>}</p>
                <p>{theirs === '' ? '' : <bdi>{theirs}</bdi>}</p>
              </>
            )}
          </fieldset>
        );
      })}
      {lists.map((field) => {
        const [ours, theirs] = [told(a, field), told(b, field)];
        if (ours === '' && theirs === '') return null;
        return (
          <fieldset key={field}>
            <legend>
              {say(`merging:field.${field}`)} <small>{say('merging:both')}</small>
            </legend>
            <p dir="auto">{ours}</p>
            <p dir="auto">{theirs}</p>
          </fieldset>
        );
      })}
      <p className="muted small">{say('merging:choose')}</p>
    </div>
  );
}

/** Fields in which two people disagree and the second one's value says more: a whole name beside a short one. */
export function fullerOf(a: PersonPage, b: PersonPage): ReadonlySet<string> {
  const words = (name: string) => name.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word));
  const fuller = words(b.name).length > words(a.name).length || a.name.trim() === '' || a.name.includes('@');
  return new Set(fuller && b.name.trim() !== '' ? ['name'] : []);
}

function useTold(): (person: PersonPage, field: (typeof singles)[number] | (typeof lists)[number]) => string {
  const { say, list, span, shortDay } = useWords();
  return (person, field) => {
    switch (field) {
      case 'name':
        return person.name;
      case 'birthday':
        return shortDay(birthdayOf(person));
      case 'ring':
        return person.ring === null ? '' : say(`app:ring.${person.ring}`);
      case 'cadence':
        return person.ownCadenceDays === null ? '' : span(person.ownCadenceDays);
      case 'handles':
        return list(person.handles.map((handle) => handle.shown));
      case 'circles':
      case 'nicknames':
      case 'interests':
        return list(person[field]);
      case 'story':
        return [
          person.counts.touches > 0 && say('person:touches', { count: person.counts.touches }),
          person.counts.memories > 0 && say('merging:memories', { count: person.counts.memories }),
        ]
          .filter(Boolean)
          .join(' · ');
      default:
        return person[field] ?? '';
    }
  };
}

function birthdayOf(person: PersonPage): string {
  return person.occasions.find((one) => one.kind === 'birthday' && one.ofWhom === null)?.date ?? '';
}

/** What both have: a handle of their own says most, a circle least. */
function evidence(a: PersonPage, b: PersonPage): readonly (readonly [string, string])[] {
  const theirs = new Set(b.handles.map((handle) => `${handle.kind} ${handle.value}`));
  const shared = a.handles.filter((handle) => theirs.has(`${handle.kind} ${handle.value}`));
  const birthday = birthdayOf(a);
  const circles = a.circles.filter((circle) => b.circles.includes(circle));
  const names = new Set([b.name, ...b.nicknames].map((name) => name.toLocaleLowerCase()));
  const name = [a.name, ...a.nicknames].find((one) => one !== '' && names.has(one.toLocaleLowerCase()));
  return [
    ...shared.map((handle) => ['handle', handle.shown] as const),
    ...(name === undefined ? [] : [['name', name] as const]),
    ...(birthday !== '' && birthday === birthdayOf(b) ? [['birthday', birthday] as const] : []),
    ...circles.slice(0, 3).map((circle) => ['circle', circle] as const),
  ];
}
