/** One Markdown page a person: who they are, what is kept about them, the whole story, and links to the photos. */
import { dayOf } from '../people/day.ts';
import type { Vault } from '../store/open.ts';
import type { Say } from '../words/say.ts';
import { endingOf } from './write-export.ts';

type Row = Readonly<Record<string, unknown>>;

export function* exportPages(vault: Vault, say: Say): Generator<{ name: string; text: string }> {
  const ask = (sql: string) => {
    const statement = vault.raw.prepare(sql);
    return (id: number): Row[] => statement.all(id);
  };
  const asked = {
    circles: ask(
      'SELECT c.name FROM circle_people x JOIN circles c ON c.id = x.circle_id WHERE x.person_id = ? ORDER BY c.name',
    ),
    handles: ask('SELECT kind, shown, label FROM handles WHERE person_id = ? ORDER BY id'),
    relations: ask(
      `SELECT r.what, coalesce(p.name, r.other_name) AS name FROM relations r LEFT JOIN people p ON p.id = r.other_id
       WHERE r.person_id = ? GROUP BY r.what, coalesce(r.other_id, r.other_name) ORDER BY min(r.id)`,
    ),
    occasions: ask('SELECT kind, label, date FROM occasions WHERE person_id = ? ORDER BY id'),
    promises: ask(
      'SELECT text, made_on AS day, done_on FROM promises WHERE person_id = ? ORDER BY made_on, public_id',
    ),
    nextTimes: ask(
      'SELECT text, made_on AS day, done_on FROM next_times WHERE person_id = ? ORDER BY made_on, public_id',
    ),
    clippings: ask(
      'SELECT text, url, made_on AS day, given_on AS done_on FROM clippings WHERE person_id = ? ORDER BY made_on, public_id',
    ),
    memories: ask(
      'SELECT m.id, m.day, m.text, m.place FROM memory_people x JOIN memories m ON m.id = x.memory_id WHERE x.person_id = ? ORDER BY coalesce(m.day, m.kept_at / 86400000), m.public_id',
    ),
    photos: ask('SELECT sha256, media_type, name FROM photos WHERE memory_id = ? ORDER BY id'),
    touches: ask(
      'SELECT t.day, t.medium, t.direction, t.text FROM touch_people x JOIN touches t ON t.id = x.touch_id WHERE x.person_id = ? ORDER BY t.at, t.public_id',
    ),
  };
  for (const person of vault.raw.prepare('SELECT * FROM people ORDER BY public_id').all()) {
    const id = Number(person['id']);
    const list = (rows: readonly Row[], write: (row: Row) => string) => rows.map((row) => `- ${write(row)}`);
    const kept = (row: Row) =>
      `${date(row['day'])}: ${flat(row['text'])}${row['url'] ? ` <${flat(row['url'])}>` : ''}${row['done_on'] ? ` (${say('backup:export.page.done')} ${flat(row['done_on'])})` : ''}`;
    const sections: readonly (readonly [string, readonly string[]])[] = [
      ['about', about(person, asked.circles(id), say)],
      [
        'handles',
        list(
          asked.handles(id),
          (h) => `${flat(h['kind'])}: ${flat(h['shown'])}${h['label'] ? ` (${flat(h['label'])})` : ''}`,
        ),
      ],
      ['relations', list(asked.relations(id), (r) => `${flat(r['what'])}: ${flat(r['name'])}`)],
      [
        'occasions',
        list(
          asked.occasions(id),
          (o) => `${flat(o['date'])}: ${flat(o['label'] === '' ? o['kind'] : o['label'])}`,
        ),
      ],
      ['promises', list(asked.promises(id), kept)],
      ['nextTimes', list(asked.nextTimes(id), kept)],
      ['clippings', list(asked.clippings(id), kept)],
      [
        'memories',
        asked.memories(id).flatMap((m) => [...memory(m), ...asked.photos(Number(m['id'])).map(picture)]),
      ],
      [
        'touches',
        list(
          asked.touches(id),
          (t) =>
            `${date(t['day'])} ${flat(t['medium'])} (${flat(t['direction'])})${t['text'] ? `: ${flat(t['text'])}` : ''}`,
        ),
      ],
    ];
    const body = sections
      .filter(([, lines]) => lines.length > 0)
      .map(([name, lines]) => `## ${say(`backup:export.page.${name}`)}\n\n${lines.join('\n')}\n`);
    const text = [`# ${flat(person['name'])}\n`, ...body].join('\n');
    yield { name: `${fileName(String(person['name']))}-${String(person['public_id'])}.md`, text };
  }
}

function about(person: Row, circles: readonly Row[], say: Say): string[] {
  const shown = ['family', 'given', 'company', 'title', 'ring', 'zone', 'language', 'first_known', 'note'];
  const lines = shown.flatMap((column) =>
    person[column] === null
      ? []
      : [`- ${say(`backup:export.page.field.${column}`)}: ${flat(person[column])}`],
  );
  const names = circles.map((row) => flat(row['name'])).join(', ');
  return names === '' ? lines : [...lines, `- ${say('backup:export.page.field.circles')}: ${names}`];
}

function memory(row: Row): string[] {
  const where = row['place'] === null ? '' : `, ${flat(row['place'])}`;
  return [`- ${date(row['day'])}${where}: ${flat(row['text'])}`];
}

function picture(row: Row): string {
  return `  ![${flat(row['name'] ?? '')}](../photos/${String(row['sha256'])}.${endingOf(String(row['media_type']))})`;
}

function date(day: unknown): string {
  return typeof day === 'number' ? dayOf(day).toString() : typeof day === 'string' ? day : '·';
}

/** One line of a list; what Markdown would take for its own is left as it reads. */
function flat(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // oxlint-disable-next-line no-control-regex -- a page is text; exactly those would break it
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' / ').replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return Array.from(plain === '' ? 'person' : plain, (letter) => letter)
    .slice(0, 40)
    .join('');
}
