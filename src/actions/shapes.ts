/** The shapes that several actions answer with; the outside relies on these names. */
import { z } from 'zod';
import { media } from '../people/medium.ts';
import { rings, type Ring } from '../people/ring.ts';
import { purposes, touchStates } from '../people/touch.ts';

export const day = z.iso.date();
export const medium = z.enum(media);
export const ring = z.enum(rings);
/** A ring as it is asked for: by its name, by how many it holds, or none. */
export const ringAsked = z.enum([...rings, 'none', '5', '15', '50', '150']);

const byCount: Readonly<Record<string, Ring>> = {
  '5': 'five',
  '15': 'fifteen',
  '50': 'fifty',
  '150': 'hundred-and-fifty',
};

/** Null for none. */
export function ringMeant(asked: z.output<typeof ringAsked>): Ring | null {
  return asked === 'none' ? null : (rings.find((one) => one === asked) ?? byCount[asked] ?? null);
}

export const purpose = z.enum(purposes);
export const direction = z.enum(['out', 'in', 'mutual']);

/** A name, an id or a handle. */
export const who = z.string().min(1).max(500);

export const personRef = z.object({ id: z.string(), name: z.string() });

export const handle = z.object({
  kind: z.string(),
  value: z.string(),
  shown: z.string(),
  label: z.string().nullable(),
  standing: z.enum(['good', 'bad']).nullable(),
});

export const pace = z.object({
  n: z.number(),
  last: day.nullable(),
  silentDays: z.number().nullable(),
  usualDays: z.number().nullable(),
  cadenceDays: z.number().nullable(),
  due: z.boolean(),
  sooner: z.number().nullable(),
  gone: z.number().nullable(),
  state: z.enum(['new', 'in-touch', 'watch', 'fading', 'lapsed']),
});

export const person = personRef.extend({
  handles: z.array(handle),
  ring: ring.nullable(),
  circles: z.array(z.string()),
  pace,
  card: z.string().nullable(),
});

export const touch = z.object({
  id: z.string(),
  when: z.string(),
  day,
  medium,
  direction,
  state: z.enum(touchStates),
  purpose: purpose.nullable(),
  minutes: z.number().nullable(),
  missed: z.boolean(),
  broadcast: z.boolean(),
  group: z.string().nullable(),
  text: z.string(),
  people: z.array(personRef),
  source: z.string().nullable(),
});

export const photo = z.object({
  sha256: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  name: z.string().nullable(),
});

export const memory = z.object({
  id: z.string(),
  day: day.nullable(),
  kind: z.string(),
  text: z.string(),
  place: z.string().nullable(),
  people: z.array(personRef),
  photos: z.array(photo),
});

export const occasion = z.object({
  id: z.string(),
  person: personRef,
  kind: z.string(),
  label: z.string(),
  /** As given: `1984-02-29`, `--02-29`, `1984-02`. */
  date: z.string(),
  /** The next civil day it falls on; null when day or month are unknown or it has passed for good. */
  next: day.nullable(),
  ofWhom: z.string().nullable(),
});

export const promise = z.object({
  id: z.string(),
  person: personRef,
  text: z.string(),
  madeOn: day,
  due: day.nullable(),
  doneOn: day.nullable(),
});

export const nextTime = z.object({
  id: z.string(),
  person: personRef,
  kind: z.enum(['ask', 'tell']),
  text: z.string(),
  madeOn: day,
  doneOn: day.nullable(),
});

export const clipping = z.object({
  id: z.string(),
  person: personRef,
  text: z.string(),
  url: z.string().nullable(),
  madeOn: day,
  givenOn: day.nullable(),
});

export const relation = z.object({
  id: z.string(),
  what: z.string(),
  id2: z.string().nullable(),
  name: z.string(),
});

export const rest = z.object({
  kind: z.enum(['rest', 'estranged', 'deceased', 'do-not-nudge']),
  since: day,
  until: day.nullable(),
  why: z.string().nullable(),
});

export const backedUp = z.object({
  memories: z.number(),
  ways: z.array(z.string()),
  nextDate: day.nullable(),
  backedUp: z.boolean(),
  stale: z.boolean(),
  atRisk: z.boolean(),
  /** The one thing that would help most, as a sentence; null when nothing is missing. */
  action: z.string().nullable(),
});

export const reason = z.object({
  kind: z.string(),
  because: z.string(),
  weight: z.number(),
  since: day.nullable(),
});

export const way = z.object({
  medium,
  /** What kind of handle it goes to: `phone`, `email`, `whatsapp`…; null for meeting. */
  kind: z.string().nullable(),
  handle: z.string().nullable(),
  minutes: z.number(),
  link: z.string().nullable(),
  why: z.string(),
});

export const suggestion = z.object({
  person: personRef,
  reasons: z.array(reason),
  ways: z.array(way),
  score: z.number(),
  factors: z.record(z.string(), z.number()),
});

/** What a write of any kind answers with beside its record, so that a toast can offer to take it back. */
export const changed = z.object({ change: z.string().nullable() });

/** What tells someone from another of the same name. */
export const toldApart = personRef.extend({
  handles: z.array(z.string()),
  circles: z.array(z.string()),
  company: z.string().nullable(),
  last: day.nullable(),
});

export const question = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), text: z.string() })),
  /** Those it is about, to be seen side by side. */
  people: z.array(toldApart),
  /** What speaks for and against two being one, in words. */
  evidence: z.array(z.string()),
});

export const skipped = z.object({
  source: z.string(),
  place: z.string(),
  why: z.string(),
  /** More than one where many of a kind stand in one line. */
  count: z.number(),
});

/** A table that no program is known by, with what its columns were taken for. */
export const tableShape = z.object({
  source: z.string(),
  key: z.string(),
  /** False when the first row is already a person. */
  header: z.boolean(),
  /** Whether its rows were read as people. */
  people: z.boolean(),
  columns: z.array(
    z.object({
      /** From 1. */
      number: z.number(),
      header: z.string(),
      /** `name`, `email:home`, `birthday`…; null when it is kept under its heading. */
      field: z.string().nullable(),
      /** 0 to 1. */
      sure: z.number(),
      samples: z.array(z.string()),
    }),
  ),
});

export const importReport = z.object({
  import: z.string(),
  people: z.object({ new: z.number(), changed: z.number(), same: z.number() }),
  touches: z.object({ new: z.number(), same: z.number() }),
  skipped: z.array(skipped),
  /** All that was left aside, whether it has a line of its own or not. */
  skippedCount: z.number(),
  unsure: z.number(),
  tables: z.array(tableShape),
  /** A few of what is new and what would be asked; only before anything is written. */
  preview: z
    .object({
      people: z.array(z.string()),
      touches: z.array(z.object({ day, medium, people: z.array(z.string()), text: z.string() })),
      questions: z.array(z.string()),
    })
    .nullable(),
});
