/** Small pictures made once and set down many times: on a canvas, a letter or a dot drawn anew a thousand times costs the frame. */
import type { Line, Pixels } from './sky-pixels.ts';

export interface Sprite {
  readonly image: ImageBitmap;
  /** From the sprite's upper left corner to the point it stands for, in pixels of the device. */
  readonly dx: number;
  readonly dy: number;
  /** Without its halo, in pixels of the page. */
  readonly wide: number;
}

const most = 4_000;
const made = new Map<string, Sprite>();
const discs = new Map<string, Pixels>();
let ruler: OffscreenCanvasRenderingContext2D | null = null;

/** A disc with a rim. `radius` and `rim` in pixels of the page. */
export function disc(radius: number, rim: number, fill: string, edge: string, dense: number): Pixels {
  const key = `${radius} ${rim} ${fill} ${edge} ${dense}`;
  const known = discs.get(key);
  if (known !== undefined) return known;
  if (discs.size > most) discs.clear();
  const side = Math.ceil((radius + rim) * dense) * 2 + 2;
  const { context } = canvas(side, side);
  context.translate(side / 2, side / 2);
  context.scale(dense, dense);
  context.beginPath();
  context.arc(0, 0, radius, 0, 7);
  context.fillStyle = fill;
  context.fill();
  context.lineWidth = rim;
  context.strokeStyle = edge;
  context.stroke();
  const pixels = pixelsOf(context, side, side);
  discs.set(key, pixels);
  return pixels;
}

/** A colour of the page as numbers. */
export function lineOf(colour: string, cover: number): Line {
  const { context } = canvas(1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, cover];
}

export function pixelsOf(context: OffscreenCanvasRenderingContext2D, width: number, height: number): Pixels {
  return { width, height, bytes: context.getImageData(0, 0, width, height).data };
}

/** A word with a halo that keeps it apart from what lies under it; stands for the middle of its left edge. */
export function word(
  text: string,
  font: string,
  colour: string,
  halo: string,
  around: number,
  dense: number,
): Sprite {
  return once(`word ${text} ${font} ${colour} ${halo} ${around} ${dense}`, () => {
    ruler ??= canvas(1, 1).context;
    ruler.font = font;
    const wide = ruler.measureText(text).width;
    const high = Number(/([\d.]+)px/.exec(font)?.[1] ?? 12) * 1.5;
    const [width, height] = [Math.ceil((wide + around * 2) * dense), Math.ceil((high + around * 2) * dense)];
    const { image, context } = canvas(width, height);
    context.scale(dense, dense);
    context.font = font;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = around;
    context.strokeStyle = halo;
    context.fillStyle = colour;
    const [x, y] = [around, height / dense / 2];
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    return { image: image.transferToImageBitmap(), dx: around * dense, dy: height / 2, wide };
  });
}

/** Sets a sprite down where it stands, on whole pixels: a picture between two pixels is dear and blurred. */
export function setDown(context: CanvasRenderingContext2D, sprite: Sprite, x: number, y: number): void {
  context.drawImage(sprite.image, Math.round(x - sprite.dx), Math.round(y - sprite.dy));
}

/** Letters that were drawn before their font was here are drawn again. */
export function forgetSprites(): void {
  made.clear();
}

/** At most so many signs, the last one an ellipsis. */
export function shortened(text: string, most: number): string {
  const signs = Array.from(text);
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

export function canvas(
  width: number,
  height: number,
): { readonly image: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const image = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = image.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures');
  return { image, context };
}

function once(key: string, make: () => Sprite): Sprite {
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size > most) made.clear();
  const sprite = make();
  made.set(key, sprite);
  return sprite;
}
