/** A picture as plain numbers: a thousand dots and their ways are set down faster by hand than by a thousand calls of the canvas. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, red first. */
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

/** Lays a small picture over a large opaque one, its middle at x, y. */
export function stamp(on: Pixels, small: Pixels, x: number, y: number): void {
  const left = Math.round(x - small.width / 2);
  const top = Math.round(y - small.height / 2);
  if (left < 0 || top < 0 || left + small.width > on.width || top + small.height > on.height) return;
  const [to, from] = [on.bytes, small.bytes];
  let source = 0;
  for (let row = 0; row < small.height; row += 1) {
    let target = ((top + row) * on.width + left) * 4;
    for (let column = 0; column < small.width; column += 1, source += 4, target += 4) {
      const cover = from[source + 3] ?? 0;
      if (cover === 0) continue;
      blend(to, target, from[source] ?? 0, from[source + 1] ?? 0, from[source + 2] ?? 0, cover / 255);
    }
  }
}

/** Red, green, blue of a line, and how much of it covers what lies below. */
export type Line = readonly [red: number, green: number, blue: number, cover: number];

/** A thin line with soft edges (Xiaolin Wu's way: each step shares its ink between two pixels). */
export function line(on: Pixels, x0: number, y0: number, x1: number, y1: number, ink: Line): void {
  const steep = Math.abs(y1 - y0) > Math.abs(x1 - x0);
  const [a0, b0, a1, b1] = steep ? [y0, x0, y1, x1] : [x0, y0, x1, y1];
  const [from, to] = a0 < a1 ? [a0, a1] : [a1, a0];
  const slope = a1 === a0 ? 0 : (b1 - b0) / (a1 - a0);
  const wide = steep ? on.height : on.width;
  const high = steep ? on.width : on.height;
  const [red, green, blue, cover] = ink;
  for (let a = Math.max(0, Math.round(from)); a <= Math.min(wide - 1, Math.round(to)); a += 1) {
    const b = b0 + slope * (a - a0);
    const low = Math.floor(b);
    if (low < 0 || low + 1 >= high) continue;
    const share = b - low;
    const first = steep ? (a * on.width + low) * 4 : (low * on.width + a) * 4;
    const second = first + (steep ? 4 : on.width * 4);
    blend(on.bytes, first, red, green, blue, cover * (1 - share));
    blend(on.bytes, second, red, green, blue, cover * share);
  }
}

function blend(
  to: Uint8ClampedArray,
  at: number,
  red: number,
  green: number,
  blue: number,
  cover: number,
): void {
  const rest = 1 - cover;
  to[at] = red * cover + (to[at] ?? 0) * rest;
  to[at + 1] = green * cover + (to[at + 1] ?? 0) * rest;
  to[at + 2] = blue * cover + (to[at + 2] ?? 0) * rest;
}
