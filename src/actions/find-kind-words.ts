/** Looks for kind words in mails and chats, on request alone: reads them again on this machine and keeps only what it offers. */
import { z } from 'zod';
import { holdsWords } from '../capture/kind-words-in-talk.ts';
import { Problem } from '../problem.ts';
import { leftInPeace } from '../store/memories.ts';
import { rowsWhere } from '../store/rows.ts';
import { readSettings } from '../store/settings.ts';
import { forgetWordsGone, letWordsGo, putWord, whoSaid } from '../store/words-waiting.ts';
import { action, type House } from './action.ts';
import type { Reading } from './importing/reading.ts';
import { contextOf } from './importing/writer.ts';
import { readMailboxes } from './mailbox/accounts.ts';
import { offerKey, wordsStaySince } from './parts/memory-offers.ts';
import { chooseWords, heard, type Heard } from './parts/choose-words.ts';
import { importedWords, type FilesWithWords } from './parts/words-to-read.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

/** Reading, understanding and writing, measured on mails; chats are no slower. */
const bytesASecond = 6_000_000;
const secondsToStart = 2;
const mostNames = 200;
/** More sentences than anybody would read; what comes after is not looked at. */
const mostHeard = 200_000;

export default action({
  name: 'find-kind-words',
  input: z.object({ paths: z.array(z.string().min(1)).max(10_000).default([]) }),
  output: changed.extend({
    /** What is read: names of files, at most 200. */
    files: z.array(z.string()),
    count: z.number(),
    bytes: z.number(),
    /** How long it takes at most, as a guess; afterwards how long it took. */
    seconds: z.number(),
    /** Files that were imported and are not where they were. */
    missing: z.array(z.string()),
    /** Mailboxes whose mails lie on their server: only their heads were ever fetched. */
    elsewhere: z.array(z.string()),
    /** How many are offered now that were not before; null when nothing was read yet. */
    found: z.number().nullable(),
    people: z.number().nullable(),
  }),
  does: 'writes',
  shownFirst: true,
  words: ['paths'],
  not: ['mcp'],
  long: true,
  example: 'kith find-kind-words ~/Mail',
  async run(house, input) {
    const vault = house.vault();
    const asked: FilesWithWords =
      input.paths.length === 0
        ? importedWords(vault)
        : { roots: input.paths, wanted: null, names: [], bytes: 0, missing: [] };
    const elsewhere = readMailboxes(vault.folder).map(({ address }) => address);
    const told = { missing: asked.missing.slice(0, mostNames), elsewhere };
    if (asked.roots.length === 0)
      return { ...told, files: [], count: 0, bytes: 0, seconds: 0, found: null, people: null, change: null };
    if (house.dryRun && asked.wanted !== null)
      return { ...told, ...sizeOf(asked.names, asked.bytes), found: null, people: null, change: null };
    const reading = await usualReading();
    try {
      const began = house.now();
      const { names, bytes, all } = await listen(house, reading, asked);
      if (names.length === 0) throw new Problem('no-words-in-files');
      if (house.dryRun) return { ...told, ...sizeOf(names, bytes), found: null, people: null, change: null };
      const kept = await keep(house, all);
      const seconds = Math.ceil((house.now() - began) / 1000);
      return { ...told, ...sizeOf(names, bytes), seconds, ...kept };
    } finally {
      reading.close();
    }
  },
});

const sizeOf = (names: readonly string[], bytes: number) => ({
  files: names.slice(0, mostNames),
  count: names.length,
  bytes,
  seconds: Math.ceil(secondsToStart + bytes / bytesASecond),
});

/** The bundle reads in a process that may do nothing else; from source, where starting takes longer, it is read here. */
const usualReading = async (): Promise<Reading> =>
  import.meta.url.endsWith('.ts')
    ? (await import('./importing/read-here.ts')).readHere()
    : (await import('./importing/read-apart.ts')).readApart();

interface Listened {
  readonly names: readonly string[];
  readonly bytes: number;
  readonly all: readonly Heard[];
}

/** Reads what is asked for; on a dry run it only says what that is. */
async function listen(house: House, reading: Reading, asked: FilesWithWords): Promise<Listened> {
  const { files } = await reading.find(asked.roots, null);
  const chosen = files.flatMap((file, index) => {
    const isWanted = asked.wanted === null ? holdsWords(file.format) : asked.wanted.has(file.path);
    return isWanted ? [index] : [];
  });
  const names = chosen.map((index) => files[index]?.source ?? '');
  const of = chosen.reduce((sum, index) => sum + (files[index]?.bytes ?? 0), 0);
  const all: Heard[] = [];
  if (house.dryRun) return { names, bytes: of, all };
  const settings = readSettings(house.vault());
  const context = { ...contextOf({ house, settings }, ''), only: 'kind-words' as const };
  let done = 0;
  for await (const piece of reading.read(chosen, context)) {
    for (const item of piece.items)
      if (item.kind === 'kind-word' && all.length < mostHeard) all.push(heard(item));
    house.progress({ step: 'reading', done: done + piece.bytes, of, unit: 'bytes' });
    if (piece.isLast) done += files[piece.file]?.bytes ?? 0;
    await house.breathe();
  }
  return { names, bytes: of, all };
}

async function keep(
  house: House,
  all: readonly Heard[],
): Promise<{ found: number; people: number; change: string | null }> {
  const vault = house.vault();
  const who = whoSaid(vault, [...new Set(all.map(({ touchId }) => touchId))]);
  const answered = new Set(rowsWhere(vault, 'questions', { kind: 'offer' }).map(({ key }) => key));
  const { words, people } = chooseWords(all, who, new Set(leftInPeace(vault, house.today)), (hash) =>
    answered.has(offerKey(`kind--${hash}`)),
  );
  const { result: found, change } = await writeChange(
    house,
    'find-kind-words',
    { count: words.length },
    () => {
      letWordsGo(vault, wordsStaySince(house.today));
      forgetWordsGone(vault);
      return words.filter((word) => putWord(vault, word, house.today)).length;
    },
  );
  return { found, people, change };
}
