/** A small book of what you shared, with one person, with several or with a circle: to print, to keep, to give. */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { BookMemory } from '../print/templates/book-pages.ts';
import { paperOf } from '../print/templates/common.ts';
import { writtenDay, writtenList } from '../print/written-day.ts';
import { blobPath, pictureType } from '../store/blobs.ts';
import { memoriesPage } from '../store/memories.ts';
import { readSettings } from '../store/settings.ts';
import { action, type House } from './action.ts';
import { isHanded, printed, printOut } from './parts/print-out.ts';
import { memoryShapes } from './parts/records.ts';
import { everyOne } from './parts/who.ts';
import { who, type memory } from './shapes.ts';

const mostMemories = 2_000;
const mostPictures = 200;
const mostPictureBytes = 300 * 1024 * 1024;
/** What is handed over travels inside an answer. */
const mostBytesHanded = 24 * 1024 * 1024;

export default action({
  name: 'book',
  input: z.object({
    who: z.union([who, z.array(who).max(50)]).default([]),
    circle: z.string().min(1).max(500).optional(),
    title: z.string().min(1).max(200).optional(),
    out: z.string().min(1).max(4_096).optional(),
  }),
  output: printed.extend({ memories: z.number() }),
  does: 'reads',
  not: ['mcp'],
  words: ['who'],
  example: 'kith book Maren --out ~/Documents',
  async run(house, input) {
    const vault = house.vault();
    const { say, language } = house;
    const people = everyOne(vault, typeof input.who === 'string' ? [input.who] : input.who);
    const { rows } = memoriesPage(vault, {
      together: people.map((person) => person.id),
      circle: input.circle ?? null,
      query: null,
      kind: null,
      without: [],
      before: null,
      limit: mostMemories,
    });
    const kept = memoryShapes(vault, rows).toReversed();
    const pictures = picturesOf(house, kept);
    const entry = (one: Kept) => entryOf(house, one, pictures.files, new Set(people.map((p) => p.publicId)));
    const stories = kept.filter((one) => one.kind !== 'kind-word');
    const dated = stories.filter((one) => one.day !== null).map((one) => (one.day ?? '').slice(0, 4));
    const names = writtenList(
      people.map((p) => p.name),
      language,
    );
    const title =
      input.title ??
      (input.circle === undefined
        ? say('print:book.title', { names })
        : say('print:book.circle', { circle: input.circle }));
    const [first, last] = [dated[0], dated.at(-1)];
    const page = {
      title,
      language,
      paper: paperOf(readSettings(vault).region),
      subtitle:
        first === undefined
          ? ''
          : say(first === last ? 'print:book.year' : 'print:book.years', { first, last }),
      made: say('print:book.made', { day: writtenDay(house.today, language) }),
      years: byYear(stories, say('print:book.undated')).map(([year, memories]) => ({
        title: year,
        memories: memories.map(entry),
      })),
      kindTitle: say('print:book.kindWords'),
      kindWords: kept.filter((one) => one.kind === 'kind-word').map(entry),
    };
    const done = await printOut(
      house,
      { kind: 'book', page, pictures: pictures.files },
      input.out,
      say('print:file.book', { name: people.length > 0 ? names : (input.circle ?? title) }),
    );
    const unsure = [
      ...(kept.length === 0 ? [say('print:book.empty')] : []),
      ...(pictures.left > 0
        ? [say('print:too-many-pictures', { count: pictures.left, most: mostPictures })]
        : []),
    ];
    return { ...done, memories: kept.length, unsure: [...unsure, ...done.unsure] };
  },
});

type Kept = z.input<typeof memory>;

/** Chapters in the order of the years; what has no day comes last. */
function byYear(memories: readonly Kept[], undated: string): readonly (readonly [string, readonly Kept[]])[] {
  const years = Map.groupBy(memories, (one) => one.day?.slice(0, 4) ?? undated);
  return [...years].toSorted(([a], [b]) => (a === undated ? 1 : b === undated ? -1 : a < b ? -1 : 1));
}

function entryOf(
  house: House,
  one: Kept,
  pictures: ReadonlyMap<string, Uint8Array>,
  known: ReadonlySet<string>,
): BookMemory {
  const others = one.people.filter((person) => !known.has(person.id)).map((person) => person.name);
  const about = [
    one.place ?? '',
    others.length === 0 ? '' : house.say('print:book.with', { names: writtenList(others, house.language) }),
  ];
  return {
    when: one.day === null ? '' : writtenDay(one.day, house.language),
    about: about.filter((part) => part !== '').join(' · '),
    text: one.text,
    quote: one.kind !== 'note',
    pictures: one.photos.map((photo) => nameOf(photo)).filter((name) => pictures.has(name)),
  };
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

const nameOf = (photo: { sha256: string; mediaType: string }): string =>
  `${photo.sha256}.${endings[photo.mediaType] ?? 'none'}`;

/** Pictures that a page can show, until the book has enough of them; each once. */
function picturesOf(
  house: House,
  memories: readonly Kept[],
): { files: Map<string, Uint8Array>; left: number } {
  const files = new Map<string, Uint8Array>();
  const mostBytes = isHanded(house) ? mostBytesHanded : mostPictureBytes;
  let bytes = 0;
  let left = 0;
  for (const photo of memories.flatMap((one) => one.photos)) {
    const name = nameOf(photo);
    if (files.has(name) || endings[photo.mediaType] === undefined) continue;
    const path = blobPath(house.vault().folder, photo.sha256);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) continue;
    if (files.size === mostPictures || bytes + size > mostBytes) {
      left += 1;
      continue;
    }
    const content = readFileSync(path);
    if (pictureType(content) !== photo.mediaType) continue;
    bytes += size;
    files.set(name, content);
  }
  return { files, left };
}
