/** A table of calls, as programs write the log of a telephone (iMazing of an iPhone, many apps of an Android): a line for each call. */
import type { CallEntry, CallKind } from '../formats/sms-backup.ts';
import type { CsvRow } from '../formats/csv.ts';
import { fold } from '../people/fold.ts';
import { emailHandle, phoneHandle } from '../people/normalise.ts';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { touchOfCall } from './from-calls.ts';
import { localClock } from './from-chat-clock.ts';
import { notPerson, robotKind } from './from-chat-sms.ts';
import { dateOrder, readTableDate, type DateOrder } from './table-date.ts';

interface Columns {
  readonly number: number;
  readonly name: number;
  readonly date: number;
  /** The time of day where it stands apart; -1 when it stands with the date. */
  readonly time: number;
  readonly duration: number;
  readonly kind: number;
  /** Telephone, FaceTime, FaceTime video. */
  readonly service: number;
}

const words: Readonly<Record<keyof Columns, readonly string[]>> = {
  number: of(
    'phone number|number|caller number|phone|telephone|rufnummer|telefonnummer|nummer|telefon|numero|numero de telefone|numero de telefono|numero de telephone|telefone|telefono|numero di telefono',
  ),
  name: of(
    'contact|contact name|name|caller|caller name|kontakt|kontaktname|nom|nombre|nome|contacto|contato|contatto',
  ),
  date: of(
    'date|date time|date and time|call date|timestamp|datum|datum uhrzeit|fecha|data|fecha y hora|data e hora|date et heure|time',
  ),
  time: of('time|call time|uhrzeit|zeit|hora|heure|ora'),
  duration: of(
    'duration|call duration|duration s|duration sec|duration seconds|duration in seconds|dauer|anrufdauer|duree|duracion|duracao|durata',
  ),
  kind: of(
    'call type|type|direction|call direction|anruftyp|anrufart|art|typ|richtung|tipo|tipo de llamada|tipo de chamada|type d appel|tipo di chiamata|sens',
  ),
  service: of('service|service type|dienst|app|servicio|servico|servizio'),
};

function of(text: string): readonly string[] {
  return text.split('|');
}

/** Where what stands, by the headings, folded; null for what is no table of calls: it has who, when, how long and which way. */
export function callColumns(header: readonly string[]): Columns | null {
  const at = (name: keyof Columns): number => header.findIndex((one) => words[name].includes(one));
  const found: Columns = {
    number: at('number'),
    name: at('name'),
    date: at('date'),
    time: at('time'),
    duration: at('duration'),
    kind: at('kind'),
    service: at('service'),
  };
  const isWhole = found.number >= 0 && found.date >= 0 && found.duration >= 0 && found.kind >= 0;
  return isWhole ? { ...found, time: found.time === found.date ? -1 : found.time } : null;
}

/** Reads the rows of one table. @param sample the first rows, which show how its dates are written */
export function callTable(
  columns: Columns,
  sample: readonly CsvRow[],
  context: CaptureContext,
): (row: CsvRow) => readonly Evidence[] {
  const clock = localClock(context.zone);
  const order = dateOrder(
    sample.map(({ cells }) => cells[columns.date] ?? ''),
    context.region,
  );
  return ({ cells, line }) => {
    const cell = (name: keyof Columns): string =>
      columns[name] < 0 ? '' : (cells[columns[name]] ?? '').trim();
    const place = `line ${line}`;
    const skip = (why: string): readonly Evidence[] => [
      { kind: 'skipped', place, why: { key: `chats:${why}` } },
    ];
    const call = kindOf(cell('kind'));
    const at = momentOf(`${cell('date')} ${cell('time')}`.trim(), { order, context, clock });
    if (at === null || call === null) return skip('no-date');
    const raw = cell('number')
      .replace(/^=?"(.*)"$/, '$1')
      .replace(/^'/, '');
    const name = /^(?:\(?unknown\)?|unbekannt|null|-+)$/i.test(cell('name')) ? '' : cell('name');
    const handle = raw.includes('@')
      ? emailHandle(raw)
      : /\d/.test(raw)
        ? phoneHandle(raw, context.region)
        : null;
    if (handle === null) return skip('no-number');
    if (context.mine.has(`${handle.kind}:${handle.value}`)) return [];
    const robot = name === '' ? robotKind(raw) : null;
    if (robot !== null && context.vouched?.has(`${handle.kind}:${handle.value}`) !== true)
      return [notPerson({ name: null, handle }, place, robot)];
    const entry: CallEntry = {
      kind: 'call',
      number: line,
      at: at * 1000,
      call,
      other: raw,
      names: name === '' || name === raw ? null : name,
      seconds: secondsOf(cell('duration')),
    };
    const touch = touchOfCall(entry, handle, clock);
    if (touch === null) return skip('blocked-call');
    const isVideo = /video/i.test(`${cell('service')} ${cell('kind')}`);
    return [{ ...touch, place, medium: isVideo ? 'video' : 'call' }];
  };
}

const kinds: readonly (readonly [CallKind, RegExp])[] = [
  ['blocked', /block|spam|sperr|bloque|blocc/],
  ['voicemail', /voice ?mail|mailbox|buzon|messagerie|segreteria/],
  ['rejected', /reject|declin|refus|abgelehnt|abgewiesen|rechaz|rejeit|rifiut/],
  ['missed', /miss|verpasst|entgangen|perdid|manqu|pers[ao]|gemist|no ?answer|cancel/],
  [
    'out',
    /out|dial|made|placed|ausgehend|gewahlt|abgehend|salient|realizad|sortant|emis|efetuad|feit[ao]|effettuat|uitgaand/,
  ],
  [
    'in',
    /\bin\b|incom|receiv|answer|eingehend|angenommen|ankommend|entrant|recibid|recebid|recu|ricevut|in arrivo|inkomend/,
  ],
];

const byNumber: Readonly<Record<string, CallKind>> = {
  '1': 'in',
  '2': 'out',
  '3': 'missed',
  '4': 'voicemail',
  '5': 'rejected',
  '6': 'blocked',
};

function kindOf(text: string): CallKind | null {
  const plain = fold(text);
  return byNumber[plain] ?? kinds.find(([, shown]) => shown.test(plain))?.[0] ?? null;
}

/** `83`, `1:23`, `0:01:23`, `1m 23s`, `83 sec`. */
function secondsOf(text: string): number {
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/.exec(text);
  const told =
    /^(?:(\d{1,4})\s?h\w{0,6}\.?,?\s?)?(?:(\d{1,5})\s?m\w{0,6}\.?,?\s?)?(?:(\d{1,6})\s?(?:s\w{0,8}\.?)?)?$/i.exec(
      text,
    );
  const [, hours = 0, minutes = 0, seconds = 0] = clock ?? told ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return total < 1_000_000 ? total : 0;
}

interface How {
  readonly order: DateOrder;
  readonly context: CaptureContext;
  readonly clock: ReturnType<typeof localClock>;
}

/** Seconds since 1970 UTC of a date with its time, in the owner's zone where it names none; null for what is none. */
function momentOf(text: string, { order, context, clock }: How): number | null {
  if (/^\d{10}(?:\d{3})?$/.test(text)) return Math.floor(Number(text) / (text.length === 13 ? 1000 : 1));
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})? ?(Z|[+-]\d{2}:?\d{2})$/.exec(
    text,
  );
  if (iso !== null) {
    const at = Date.parse(`${iso[1]}T${iso[2]}${(iso[3] ?? 'Z').replace(/(\d{2})(\d{2})$/, '$1:$2')}`);
    return Number.isNaN(at) ? null : Math.floor(at / 1000);
  }
  const time =
    /[T\s,]{1,3}(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\.\d{1,6})?\s?([ap])?\.?\s?(?:m\.?)?$/i.exec(text);
  if (time === null) return null;
  const date = readTableDate(text.slice(0, time.index), order, context.today);
  if (date === null || date.year === null || date.month === null || date.day === null) return null;
  const half = (time[4] ?? '').toLowerCase();
  const hour = half === '' ? Number(time[1]) : (Number(time[1]) % 12) + (half === 'p' ? 12 : 0);
  if (hour > 23 || Number(time[2]) > 59) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
  if (date.year < 1971 || date.year > 2200) return null;
  return clock.at(day, hour * 3600 + Number(time[2]) * 60 + Math.min(59, Number(time[3] ?? 0)));
}
