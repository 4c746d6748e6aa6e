/** Seeded damage to the sample's files, read by what would read them: nothing thrown, nothing slow, good neighbours kept. */
import { dice, type Dice } from '../examples/dice.ts';
import { householdFiles, makeHousehold, sample } from '../examples/make.ts';
import { recognise } from '../src/actions/importing/recognise.ts';
import type { CaptureContext, Format } from '../src/capture/capturer.ts';
import type { Evidence } from '../src/capture/evidence.ts';
import { fuzzSamples } from './fuzz-samples.ts';

export interface Fault {
  readonly file: string;
  readonly seed: number;
  readonly what: string;
}

export interface FuzzReport {
  /** How many damaged files each format read. */
  readonly runs: Readonly<Record<string, number>>;
  readonly faults: readonly Fault[];
  readonly slowestMs: number;
}

const slowMs = 2_000;

const context: CaptureContext = {
  mine: new Set(['email:ana@sequeira.example', 'phone:+351910000001']),
  myNames: new Set(['ana sequeira']),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: sample.today,
  source: '',
};

/** One whole file a format, most as the sample writes them; large ones are cut to 80 kB. */
export function samples(): { readonly file: string; readonly format: Format; readonly bytes: Buffer }[] {
  const household = makeHousehold({ ...sample, people: 40, touches: 800 });
  return [...householdFiles(household), ...fuzzSamples].flatMap((file) => {
    const bytes = Buffer.from(file.text).subarray(0, 80_000);
    const format = recognise(bytes, file.path);
    return format === null ? [] : [{ file: file.path, format, bytes }];
  });
}

/** @param each how many damaged files for every format */
export function fuzz(each: number, seed: number): FuzzReport {
  const runs: Record<string, number> = {};
  const faults: Fault[] = [];
  let slowestMs = 0;
  const all = samples();
  for (const name of new Set(all.map((s) => s.format.name))) {
    const mine = all.filter((s) => s.format.name === name);
    for (let run = 0; run < each; run += 1) {
      const throwing = dice(seed + run, name);
      const one = throwing.pick(mine);
      const bytes = damaged(one.bytes, throwing);
      // Processor time: a busy machine is no fault of the reader.
      const started = process.cpuUsage();
      try {
        recognise(bytes.subarray(0, 65_536), one.file);
        one.format.owner?.(bytes, { ...context, source: one.file });
        read(one.format, bytes, one.file, throwing);
      } catch (cause) {
        const what = cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 400) : String(cause);
        faults.push({ file: one.file, seed: seed + run, what });
      }
      const { user, system } = process.cpuUsage(started);
      const tookMs = (user + system) / 1000;
      slowestMs = Math.max(slowestMs, tookMs);
      if (tookMs > slowMs)
        faults.push({ file: one.file, seed: seed + run, what: `${Math.round(tookMs)} ms` });
      runs[name] = (runs[name] ?? 0) + 1;
    }
  }
  return { runs, faults, slowestMs };
}

/** Pushes in pieces of any size, as files and archives give them. */
export function read(format: Format, bytes: Uint8Array, file: string, throwing: Dice): Evidence[] {
  const capturer = format.open({ ...context, source: file });
  const out: Evidence[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = 1 + throwing.below(60_000);
    out.push(...capturer.push(bytes.subarray(at, at + length)));
    at += length;
  }
  return [...out, ...capturer.end()];
}

const tokens = [
  '\0',
  '\r',
  '\n',
  '"',
  '""',
  '\\',
  '{',
  '[',
  '<',
  '<![CDATA[',
  '&#0;',
  '&x;',
  '=\r\n',
  '=FF',
  '\uD800',
  '\uFEFF',
  '\u202E',
  'BEGIN:VCARD\r\n',
  'END:VCARD\r\n',
  'From ',
  'RRULE:FREQ=SECONDLY\r\n',
  '99999999999999999999',
  '-1',
  'Z'.repeat(5_000),
  '('.repeat(500),
  '[{'.repeat(3_000),
  '\uD83D\uDC68\u200D',
];

/** One to six wounds: bits, pieces gone, doubled, moved or overwritten, and what parsers stumble over put in. */
function damaged(whole: Buffer, throwing: Dice): Buffer {
  let bytes = Buffer.from(whole);
  const wounds = 1 + throwing.below(6);
  for (let i = 0; i < wounds && bytes.length > 0; i += 1) {
    const at = throwing.below(bytes.length);
    const length = Math.min(1 + throwing.below(400), bytes.length - at);
    const before = bytes.subarray(0, at);
    const piece = bytes.subarray(at, at + length);
    const after = bytes.subarray(at + length);
    const kind = throwing.below(7);
    if (kind === 0) bytes[at] = throwing.below(256);
    else if (kind === 1) bytes = Buffer.concat([before, after]);
    else if (kind === 2) bytes = Buffer.concat([before, piece, piece, piece, after]);
    else if (kind === 3) bytes = Buffer.concat([before, Buffer.from(throwing.pick(tokens)), piece, after]);
    else if (kind === 4) bytes = Buffer.concat([before, Buffer.alloc(length, throwing.below(256)), after]);
    else if (kind === 5) bytes = Buffer.concat([after, piece, before]);
    else bytes = Buffer.from(before);
  }
  return bytes;
}
