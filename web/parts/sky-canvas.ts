/** Draws the map: what stands still lies ready on a picture of its own, and only who moves is drawn again. */
import type { Ring } from '../shapes.ts';
import { reach, ringRadius, type Sector, type Star } from '../map-layout.ts';
import { groundOf, type Ground } from './sky-ground.ts';
import { line, stamp, type Pixels } from './sky-pixels.ts';
import { disc, setDown, shortened, word } from './sky-sprites.ts';

export interface Scene {
  readonly stars: readonly Star[];
  readonly sectors: readonly Sector[];
  readonly labels: Readonly<Record<Ring, string>>;
  readonly you: string;
  readonly chosen: string | null;
}

export interface Ink {
  readonly [name: string]: string;
}

/** How the map lies on the canvas; lengths in pixels of the page. */
export interface Lie {
  readonly width: number;
  readonly height: number;
  /** Pixels of the page for one unit of the map. */
  readonly scale: number;
  /** Pixels of the device for one of the page. */
  readonly dense: number;
}

/** The tokens of the moment, light or dark. */
export function inkOf(element: Element): Ink {
  const style = getComputedStyle(element);
  const names = [
    'paper',
    'line',
    'ink',
    'ink-2',
    'ink-3',
    'ember',
    'honey',
    'stone',
    'frost',
    'moss',
    'sans',
    'serif',
  ];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** Pixels for one unit of the map. */
export function scaleOf(width: number, height: number): number {
  return Math.min(width / (2 * reach.x), height / (2 * reach.y));
}

/** Where each star stands now: between where it was and where it goes. */
export function placeOf(
  star: Star,
  before: ReadonlyMap<string, number>,
  part: number,
): readonly [number, number] {
  const from = part < 1 ? (before.get(star.id) ?? star.radius) : star.radius;
  const radius = from + (star.radius - from) * part;
  return [star.cos * radius, star.sin * radius];
}

export function draw(
  context: CanvasRenderingContext2D,
  size: { readonly width: number; readonly height: number },
  scene: Scene,
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  const dense = devicePixelRatio || 1;
  const lie: Lie = { ...size, scale: scaleOf(size.width, size.height), dense };
  const ground = groundOf(lie, scene, ink);
  const { width, height } = ground.pixels;
  const image = imageOf(width, height);
  image.data.set(ground.pixels.bytes);
  const on: Pixels = { width, height, bytes: image.data };
  drift(on, lie, scene.stars, ground, before, part);
  dots(on, lie, scene, ink, before, part);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.imageSmoothingEnabled = false;
  context.putImageData(image, 0, 0);
  ringAround(context, lie, scene, ink, before, part);
  for (const heading of ground.headings) setDown(context, heading.sprite, heading.x, heading.y);
  names(context, lie, scene, ink, before, part);
}

let sheet: ImageData | null = null;

/** One sheet is used again and again: a new one each frame would be megabytes to sweep up. */
function imageOf(width: number, height: number): ImageData {
  if (sheet === null || sheet.width !== width || sheet.height !== height)
    sheet = new ImageData(width, height);
  return sheet;
}

const tones = ['stone', 'moss', 'frost', 'honey', 'ember'] as const;

function drift(
  on: Pixels,
  lie: Lie,
  stars: readonly Star[],
  ground: Ground,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  const unit = lie.scale * lie.dense;
  const [middleX, middleY] = [on.width / 2, on.height / 2];
  for (const star of stars) {
    const [x, y] = placeOf(star, before, part);
    const ink = ground.lines[star.tone];
    if (ink === undefined || Math.hypot(x, y) - star.home < 7) continue;
    const [homeX, homeY] = [star.cos * star.home, star.sin * star.home];
    line(on, middleX + homeX * unit, middleY + homeY * unit, middleX + x * unit, middleY + y * unit, ink);
  }
}

function dots(
  on: Pixels,
  lie: Lie,
  scene: Scene,
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  const paper = ink['paper'] ?? '';
  const { scale, dense } = lie;
  const unit = scale * dense;
  const [middleX, middleY] = [on.width / 2, on.height / 2];
  for (const suggested of [true, false]) {
    for (const tone of tones) {
      const colour = ink[tone] ?? '';
      let size = 0;
      let picture: Pixels | null = null;
      for (const star of scene.stars) {
        if (star.tone !== tone || star.suggested !== suggested) continue;
        if (picture === null || size !== star.size) {
          size = star.size;
          const [fill, edge] = suggested ? [paper, colour] : [colour, paper];
          picture = disc(size * scale, 1.5 * scale, fill, edge, dense);
        }
        const [x, y] = placeOf(star, before, part);
        stamp(on, picture, middleX + x * unit, middleY + y * unit);
      }
    }
  }
}

function ringAround(
  context: CanvasRenderingContext2D,
  lie: Lie,
  scene: Scene,
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  const chosen = scene.stars.find((star) => star.id === scene.chosen);
  if (chosen === undefined) return;
  const [x, y] = placeOf(chosen, before, part);
  const unit = lie.scale * lie.dense;
  const [middleX, middleY] = [(lie.width * lie.dense) / 2, (lie.height * lie.dense) / 2];
  context.beginPath();
  context.arc(middleX + x * unit, middleY + y * unit, (chosen.size + 4.5) * unit, 0, 7);
  context.lineWidth = 2 * unit;
  context.strokeStyle = ink['ink'] ?? '';
  context.stroke();
}

/** Names of the inner fifteen, each on the side that leads away from the middle, none on top of another. */
function names(
  context: CanvasRenderingContext2D,
  lie: Lie,
  scene: Scene,
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  const { scale, dense } = lie;
  // In pixels of the page, the middle of the map at 0, 0.
  const size = Math.max(12.5 * scale, 10.5);
  const font = `500 ${size}px ${ink['sans']}`;
  const inner = scene.stars.filter((star) => star.ring === 'five' || star.ring === 'fifteen');
  const taken: Box[] = inner.map((star) => {
    const [x, y] = placeOf(star, before, part);
    const around = star.size * scale;
    return { from: x * scale - around, to: x * scale + around, y: y * scale, high: around + size / 2 };
  });
  for (const ring of ['five', 'fifteen', 'fifty'] as const) {
    const wide = (scene.labels[ring].length * size) / 2;
    taken.push({ from: 0, to: 10 * scale + wide, y: (-ringRadius[ring] - 9) * scale, high: size });
  }
  for (const star of inner) {
    const [mapX, mapY] = placeOf(star, before, part);
    const [x, y] = [mapX * scale, mapY * scale];
    const text = star.name.length <= 10 ? star.name : shortened(star.name.split(/\s+/)[0] ?? '', 14);
    const sprite = word(text, font, ink['ink'] ?? '', ink['paper'] ?? '', 4 * scale, dense);
    const apart = (star.size + 5) * scale;
    const right: Box = { from: x + apart, to: x + apart + sprite.wide, y, high: size };
    const left: Box = { from: x - apart - sprite.wide, to: x - apart, y, high: size };
    const outward = star.cos < -0.2 ? [left, right] : [right, left];
    const free = outward.find((box) => !taken.some((other) => meet(box, other)));
    if (free === undefined) continue;
    taken.push(free);
    setDown(context, sprite, (lie.width / 2 + free.from) * dense, (lie.height / 2 + y) * dense);
  }
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** How close another may come in height. */
  readonly high: number;
}

function meet(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.high, b.high) && a.from < b.to && b.from < a.to;
}
