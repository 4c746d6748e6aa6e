/** Draws the map: rings, sectors, everyone on their way between two moments. Canvas, so that a thousand move at once. */
import type { Ring } from '../shapes.ts';
import { reach, ringRadius, type Sector, type Star } from '../map-layout.ts';

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
  const from = before.get(star.id) ?? star.radius;
  const radius = from + (star.radius - from) * part;
  return [Math.cos(star.angle) * radius, Math.sin(star.angle) * radius];
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
  const scale = scaleOf(size.width, size.height);
  context.setTransform(dense, 0, 0, dense, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  context.translate(size.width / 2, size.height / 2);
  context.scale(scale, scale);
  ground(context, scene, ink);
  drift(context, scene.stars, ink, before, part);
  dots(context, scene, ink, before, part);
  headings(context, scene, ink, scale, part >= 1);
  names(context, scene, ink, before, part, scale);
}

function ground(context: CanvasRenderingContext2D, scene: Scene, ink: Ink): void {
  context.lineWidth = 1;
  context.strokeStyle = ink['line'] ?? '';
  for (const [ring, radius] of Object.entries(ringRadius)) {
    if (ring === 'beyond') continue;
    context.beginPath();
    context.arc(0, 0, radius, 0, 7);
    context.stroke();
  }
  context.setLineDash([2, 5]);
  if (scene.sectors.length > 1) {
    for (const sector of scene.sectors) {
      context.beginPath();
      context.moveTo(Math.cos(sector.from) * 28, Math.sin(sector.from) * 28);
      context.lineTo(Math.cos(sector.from) * 318, Math.sin(sector.from) * 318);
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.textBaseline = 'middle';
  context.fillStyle = ink['ink'] ?? '';
  context.beginPath();
  context.arc(0, 0, 16, 0, 7);
  context.fill();
  context.textAlign = 'center';
  context.fillStyle = ink['paper'] ?? '';
  context.font = `500 10.5px ${ink['sans']}`;
  context.fillText(scene.you, 0, 0.5);
}

/** The words of the map: circles around it, rings on their own line; a halo keeps them apart from the dots. */
function headings(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ink: Ink,
  scale: number,
  still: boolean,
): void {
  context.lineJoin = 'round';
  context.strokeStyle = ink['paper'] ?? '';
  context.lineWidth = 5;
  context.font = `500 ${Math.max(17, 13 / scale)}px ${ink['serif']}`;
  context.fillStyle = ink['ink-2'] ?? '';
  for (const sector of scene.sectors) {
    const middle = (sector.from + sector.to) / 2;
    const side = Math.cos(middle);
    context.textAlign = Math.abs(side) < 0.3 ? 'center' : side > 0 ? 'right' : 'left';
    const x = Math.abs(side) < 0.3 ? side * 396 : Math.sign(side) * Math.min(464, Math.abs(side) * 396 + 76);
    haloed(context, shortened(sector.name, 16), x, Math.sin(middle) * 392, still);
  }
  context.textAlign = 'start';
  context.font = `${Math.max(11.5, 9 / scale)}px ${ink['sans']}`;
  context.fillStyle = ink['ink-3'] ?? '';
  for (const [ring, label] of Object.entries(scene.labels)) {
    if (ring !== 'beyond') haloed(context, label, 5, -ringRadius[ring as Ring] - 9, still);
  }
}

function haloed(context: CanvasRenderingContext2D, text: string, x: number, y: number, still: boolean): void {
  // Outlined letters are the dearest thing on the canvas; while all moves, nobody reads.
  if (still) context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

function drift(
  context: CanvasRenderingContext2D,
  stars: readonly Star[],
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  context.globalAlpha = 0.5;
  for (const tone of ['honey', 'stone', 'frost', 'ember', 'moss'] as const) {
    context.strokeStyle = ink[tone] ?? '';
    context.beginPath();
    for (const star of stars) {
      if (star.tone !== tone) continue;
      const [x, y] = placeOf(star, before, part);
      if (Math.hypot(x, y) - star.home < 7) continue;
      context.moveTo(Math.cos(star.angle) * star.home, Math.sin(star.angle) * star.home);
      context.lineTo(x, y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

/** All dots of one colour are one path: a thousand single ones would cost the frame. */
function dots(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
): void {
  const paper = ink['paper'] ?? '';
  for (const suggested of [false, true]) {
    for (const tone of ['stone', 'moss', 'frost', 'honey', 'ember'] as const) {
      const colour = ink[tone] ?? '';
      context.beginPath();
      for (const star of scene.stars) {
        if (star.tone !== tone || star.suggested !== suggested) continue;
        const [x, y] = placeOf(star, before, part);
        context.moveTo(x + star.size, y);
        context.arc(x, y, star.size, 0, 7);
      }
      context.fillStyle = suggested ? paper : colour;
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = suggested ? colour : paper;
      context.stroke();
    }
  }
  const chosen = scene.stars.find((star) => star.id === scene.chosen);
  if (chosen === undefined) return;
  const [x, y] = placeOf(chosen, before, part);
  context.beginPath();
  context.arc(x, y, chosen.size + 4.5, 0, 7);
  context.lineWidth = 2;
  context.strokeStyle = ink['ink'] ?? '';
  context.stroke();
}

/** Names of the inner fifteen, each on the side that leads away from the middle, none on top of another. */
function names(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ink: Ink,
  before: ReadonlyMap<string, number>,
  part: number,
  scale: number,
): void {
  const size = Math.max(12.5, 10.5 / scale);
  const inner = scene.stars.filter((star) => star.ring === 'five' || star.ring === 'fifteen');
  const taken: Box[] = inner.map((star) => {
    const [x, y] = placeOf(star, before, part);
    return { from: x - star.size, to: x + star.size, y, high: star.size + size / 2 };
  });
  for (const ring of ['five', 'fifteen', 'fifty'] as const) {
    taken.push({
      from: 0,
      to: 10 + context.measureText(scene.labels[ring]).width,
      y: -ringRadius[ring] - 9,
      high: size,
    });
  }
  context.font = `500 ${size}px ${ink['sans']}`;
  context.fillStyle = ink['ink'] ?? '';
  context.strokeStyle = ink['paper'] ?? '';
  context.lineWidth = 4;
  context.textAlign = 'start';
  for (const star of inner) {
    const [x, y] = placeOf(star, before, part);
    const text = star.name.length <= 10 ? star.name : shortened(star.name.split(/\s+/)[0] ?? '', 14);
    const wide = context.measureText(text).width;
    const right: Box = { from: x + star.size + 5, to: x + star.size + 5 + wide, y, high: size };
    const left: Box = { from: x - star.size - 5 - wide, to: x - star.size - 5, y, high: size };
    const outward = Math.cos(star.angle) < -0.2 ? [left, right] : [right, left];
    const free = outward.find((box) => !taken.some((other) => meet(box, other)));
    if (free === undefined) continue;
    taken.push(free);
    haloed(context, text, free.from, y + 0.5, part >= 1);
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

function shortened(text: string, most: number): string {
  const signs = Array.from(text);
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}
