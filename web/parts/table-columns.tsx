/** What the columns of an unknown table were taken for, with some of their values, and a choice for each. */
import type { ImportReport } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './import-preview.css';

type Table = ImportReport['tables'][number];
type Column = Table['columns'][number];

/** What a column may hold, in the order in which people look for it. */
const fields = [
  'name',
  'given',
  'family',
  'nickname',
  'email',
  'email:home',
  'email:work',
  'phone',
  'phone:mobile',
  'phone:home',
  'phone:work',
  'birthday',
  'anniversary',
  'organisation',
  'department',
  'job',
  'address',
  'street',
  'postcode',
  'city',
  'region',
  'country',
  'url',
  'note',
  'categories',
  'relation',
  'gender',
  'middle',
  'prefix',
  'suffix',
] as const;

/** Choices by table and column, as an import takes them: `#KEY/NUMBER` to a field. */
export type Chosen = Readonly<Record<string, string>>;

export function TableColumns({
  table,
  chosen,
  onChoose,
}: {
  readonly table: Table;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { say } = useWords();
  const filled = table.columns.filter(({ samples }) => samples.length > 0);
  const title = say(`capture-screen:${table.people ? 'columns' : 'columnsNobody'}`, { source: table.source });
  return (
    <div className="table-columns">
      <h3>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls is reached by keyboard */}
      <section className="table-columns-scroll" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('capture-screen:column')}</th>
              <th scope="col">{say('capture-screen:takenFor')}</th>
              <th scope="col">{say('capture-screen:holds')}</th>
            </tr>
          </thead>
          <tbody>
            {filled.map((column) => (
              <Row
                key={column.number}
                column={column}
                name={nameOf(table, column, say)}
                value={chosen[`#${table.key}/${column.number}`] ?? column.field ?? 'none'}
                onChange={(field) => onChoose({ ...chosen, [`#${table.key}/${column.number}`]: field })}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className="muted small">{say('capture-screen:columnsHint')}</p>
    </div>
  );
}

/** What was said before of columns, as the report tells it: those that are as sure as only a person is. */
export function saidOf(tables: readonly Table[]): Chosen {
  return Object.fromEntries(
    tables.flatMap(({ key, columns }) =>
      columns
        .filter(({ sure }) => sure === 1)
        .map(({ number, field }) => [`#${key}/${number}`, field ?? 'none']),
    ),
  );
}

/** A table whose headings say it all needs no second look; one that was corrected is shown as it is read now. */
export function isUnclear({ header, people, columns }: Table): boolean {
  return (
    !header ||
    !people ||
    columns.some(({ sure, samples }) => (sure < 0.9 || sure === 1) && samples.length > 0)
  );
}

function Row({
  column,
  name,
  value,
  onChange,
}: {
  readonly column: Column;
  readonly name: string;
  readonly value: string;
  readonly onChange: (field: string) => void;
}) {
  const { say } = useWords();
  const known: readonly string[] = fields;
  const words = (field: string): string => {
    const [kind = '', label] = field.replace(/[#=].*$/, '').split(':');
    const plain = say(`tables:field.${kind}`);
    return label === undefined
      ? plain
      : `${plain} (${say(`capture-screen:label.${label}`, { defaultValue: label })})`;
  };
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        <select
          className="input"
          aria-label={say('capture-screen:takenForOf', { column: name })}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="none">{say('capture-screen:asIs')}</option>
          {!known.includes(value) && value !== 'none' && <option value={value}>{words(value)}</option>}
          {fields.map((field) => (
            <option key={field} value={field}>
              {words(field)}
            </option>
          ))}
        </select>
      </td>
      <td dir="auto">{column.samples.join(' · ')}</td>
    </tr>
  );
}

function nameOf(table: Table, column: Column, say: ReturnType<typeof useWords>['say']): string {
  return table.header && column.header !== ''
    ? column.header
    : say('capture-screen:columnNumber', { count: column.number });
}
