/** Where everyone stands on the map: the ring is the wish, the way off it is the drift, the sector is the circle. */
import { toneOf, type Tone } from './tone.ts';
import type { MapPerson, Ring } from './shapes.ts';

/** The map's own measure; half its width and height around the middle. */
export const reach = { x: 468, y: 408 } as const;

export const ringRadius: Readonly<Record<Ring, number>> = {
  five: 74,
  fifteen: 142,
  fifty: 218,
  'hundred-and-fifty': 296,
  beyond: 352,
};
const dotRadius: Readonly<Record<Ring, number>> = {
  five: 11,
  fifteen: 8.5,
  fifty: 5.5,
  'hundred-and-fifty': 3.8,
  beyond: 2.6,
};
/** How far the coldest stand off their ring; less than the gap to the next one. */
const furthest: Readonly<Record<Ring, number>> = {
  five: 36,
  fifteen: 40,
  fifty: 42,
  'hundred-and-fifty': 36,
  beyond: 22,
};

export interface Star {
  readonly id: string;
  readonly name: string;
  readonly ring: Ring;
  /** True when the ring is Kith's suggestion, not yet a wish. */
  readonly suggested: boolean;
  readonly tone: Tone;
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  readonly radius: number;
  readonly home: number;
  readonly size: number;
  readonly person: MapPerson;
}

export interface Sector {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** How much of the round one person needs: few stand on the short inner rings, and their names are written out. */
const roomFor: Readonly<Record<Ring, number>> = {
  five: 5,
  fifteen: 3,
  fifty: 1.3,
  'hundred-and-fifty': 0.8,
  beyond: 0.3,
};

const most = 7;

/** Sectors by the circles with the most people, as wide as they are full but never a sliver. */
export function sectorsOf(people: readonly MapPerson[], others: string): readonly Sector[] {
  const sizes = new Map<string, number>();
  let all = 0;
  for (const person of people) {
    const [circle] = person.circles;
    const room = roomFor[ringOf(person)];
    all += room;
    if (circle !== undefined) sizes.set(circle, (sizes.get(circle) ?? 0) + room);
  }
  const named = [...sizes].sort((a, b) => b[1] - a[1]).slice(0, most);
  const inside = named.reduce((sum, [, size]) => sum + size, 0);
  if (inside < all) named.push([others, all - inside]);
  const shares = named.map(([name, size]) => [name, Math.max(0.07, size / Math.max(1, all))] as const);
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  let at = -Math.PI / 2;
  return shares.map(([name, share]) => {
    const from = at;
    at += (share / whole) * 2 * Math.PI;
    return { name, from, to: at };
  });
}

/** Every person's place; the angle depends on the person alone, so that a replay moves nobody sideways. */
export function starsOf(people: readonly MapPerson[], sectors: readonly Sector[]): readonly Star[] {
  const names = new Set(sectors.map((sector) => sector.name));
  const placed = Map.groupBy(people, (person) => {
    const [circle] = person.circles;
    const sector = circle !== undefined && names.has(circle) ? circle : (sectors.at(-1)?.name ?? '');
    return `${sector}\n${ringOf(person)}`;
  });
  const stars: Star[] = [];
  for (const [place, all] of placed) {
    const sector = sectors.find((one) => place.startsWith(`${one.name}\n`));
    if (sector === undefined) continue;
    const apart = (sector.to - sector.from) / all.length;
    const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [index, person] of sorted.entries()) {
      stars.push(starOf(person, sector.from + apart * (index + 0.5)));
    }
  }
  // Ring by ring and around: the order in which arrow keys walk.
  return stars.sort((a, b) => a.home - b.home || a.angle - b.angle);
}

function starOf(person: MapPerson, angle: number): Star {
  const ring = ringOf(person);
  const home = ringRadius[ring] + (ring === 'beyond' ? scatter(person.id) : 0);
  return {
    id: person.id,
    name: person.name,
    ring,
    suggested: person.ring === null && person.suggestedRing !== null,
    tone: toneOf(person.state, false),
    angle,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    home,
    radius: home + furthest[ring] * driftOf(person),
    size: dotRadius[ring],
    person,
  };
}

/** 0 in touch, 1 as far as one can be; nothing until the silence begins to mean something. */
function driftOf(person: MapPerson): number {
  if (person.gone === null) return person.state === 'lapsed' ? 1 : 0;
  return Math.min(1, Math.max(0, (person.gone - 0.12) / 0.8));
}

/** Those without a ring are many; scattered off each other they read as a crowd, not as a line. */
function scatter(id: string): number {
  let mixed = 0x811c9dc5;
  for (const sign of id) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  // Neighbouring ids must not stand in a row: the last bits are stirred into all of them.
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32) * 42 - 20;
}

function ringOf(person: MapPerson): Ring {
  return person.ring ?? person.suggestedRing ?? 'beyond';
}
