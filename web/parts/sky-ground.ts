/** What stands still on the map: rings, the lines between circles, you in the middle, and the words around them. */
import { ringRadius } from '../map-layout.ts';
import type { Ring } from '../shapes.ts';
import type { Ink, Lie, Scene } from './sky-canvas.ts';
import type { Line, Pixels } from './sky-pixels.ts';
import { canvas, lineOf, pixelsOf, shortened, word, type Sprite } from './sky-sprites.ts';

export interface Ground {
  readonly pixels: Pixels;
  /** By tone: how the way from the ring is drawn. */
  readonly lines: Readonly<Record<string, Line>>;
  /** They lie over the dots; places in pixels of the device. */
  readonly headings: readonly { readonly sprite: Sprite; readonly x: number; readonly y: number }[];
}

let last: { readonly key: string; readonly ground: Ground } | null = null;

/** Drawn once for a size, a language and a light; the same ground is handed out until one of them changes. */
export function groundOf(lie: Lie, scene: Scene, ink: Ink): Ground {
  const key = JSON.stringify([lie, scene.sectors, scene.labels, scene.you, ink]);
  if (last?.key === key) return last.ground;
  const [width, height] = [Math.round(lie.width * lie.dense), Math.round(lie.height * lie.dense)];
  const { context } = canvas(width, height);
  context.fillStyle = ink['paper'] ?? '';
  context.fillRect(0, 0, width, height);
  const unit = lie.scale * lie.dense;
  context.translate((lie.width * lie.dense) / 2, (lie.height * lie.dense) / 2);
  context.scale(unit, unit);
  rings(context, scene, ink);
  const tones = ['stone', 'moss', 'frost', 'honey', 'ember'] as const;
  const ground: Ground = {
    pixels: pixelsOf(context, width, height),
    headings: headingsOf(lie, scene, ink),
    lines: Object.fromEntries(tones.map((tone) => [tone, lineOf(ink[tone] ?? '', 0.5)])),
  };
  last = { key, ground };
  return ground;
}

/** After the fonts have come. */
export function forgetGround(): void {
  last = null;
}

function rings(context: OffscreenCanvasRenderingContext2D, scene: Scene, ink: Ink): void {
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
  context.fillStyle = ink['ink'] ?? '';
  context.beginPath();
  context.arc(0, 0, 16, 0, 7);
  context.fill();
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillStyle = ink['paper'] ?? '';
  context.font = `500 10.5px ${ink['sans']}`;
  context.fillText(scene.you, 0, 0.5);
}

/** Circles around the map, rings on their own line. */
function headingsOf(lie: Lie, scene: Scene, ink: Ink): Ground['headings'] {
  const { scale, dense } = lie;
  const found: Ground['headings'][number][] = [];
  const paper = ink['paper'] ?? '';
  const put = (sprite: Sprite, x: number, y: number, share: number) =>
    found.push({
      sprite,
      x: (lie.width / 2 + x * scale - sprite.wide * share) * dense,
      y: (lie.height / 2 + y * scale) * dense,
    });
  const circle = `500 ${Math.max(17 * scale, 13)}px ${ink['serif']}`;
  // One sector is everyone: nothing to tell apart.
  for (const sector of scene.sectors.length > 1 ? scene.sectors : []) {
    const middle = (sector.from + sector.to) / 2;
    const side = Math.cos(middle);
    const sprite = word(shortened(sector.name, 16), circle, ink['ink-2'] ?? '', paper, 5 * scale, dense);
    if (Math.abs(side) < 0.3) put(sprite, side * 396, Math.sin(middle) * 392, 0.5);
    else {
      const x = Math.sign(side) * Math.min(464, Math.abs(side) * 396 + 76);
      put(sprite, x, Math.sin(middle) * 392, side > 0 ? 1 : 0);
    }
  }
  const ring = `${Math.max(11.5 * scale, 9)}px ${ink['sans']}`;
  for (const [name, label] of Object.entries(scene.labels)) {
    // On a phone the outer rings lie too close together for words.
    if (label === '' || (scale < 0.6 && name === 'hundred-and-fifty')) continue;
    put(word(label, ring, ink['ink-3'] ?? '', paper, 5 * scale, dense), 5, -ringRadius[name as Ring] - 9, 0);
  }
  return found;
}
