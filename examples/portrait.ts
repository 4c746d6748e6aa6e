/** Small painted portraits by code, as JPEG: a soft ground, shoulders, a head with hair; each from one number, no two alike. */

const side = 80;
type Colour = readonly [number, number, number];

const grounds: readonly (readonly [Colour, Colour])[] = [
  [
    [243, 226, 205],
    [226, 190, 160],
  ],
  [
    [222, 232, 226],
    [170, 196, 184],
  ],
  [
    [226, 232, 240],
    [168, 188, 210],
  ],
  [
    [244, 222, 214],
    [221, 168, 152],
  ],
  [
    [240, 234, 214],
    [214, 196, 142],
  ],
  [
    [232, 224, 238],
    [186, 172, 206],
  ],
];
const skins: readonly Colour[] = [
  [244, 214, 190],
  [226, 184, 150],
  [196, 146, 108],
  [150, 104, 74],
  [108, 72, 52],
];
const hairs: readonly Colour[] = [
  [58, 44, 38],
  [104, 70, 44],
  [176, 132, 80],
  [150, 146, 142],
  [126, 58, 40],
];
const clothes: readonly Colour[] = [
  [184, 69, 42],
  [63, 111, 76],
  [77, 111, 146],
  [185, 122, 22],
  [93, 83, 74],
];

/** A JPEG (ITU-T T.81, baseline) of 80 by 80; the same number gives the same picture. */
export function portrait(seed: number): Uint8Array {
  const dice = diceOf(seed);
  const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => from[dice() % from.length] as T;
  const [light, dark] = pick(grounds);
  const [skin, hair, cloth] = [pick(skins), pick(hairs), pick(clothes)];
  const long = dice() % 2 === 0;
  const lean = ((dice() % 9) - 4) / 2;
  const at = (column: number, row: number): Colour => {
    const [x, y] = [(column * 96) / side, (row * 96) / side];
    let colour = mix(light, dark, (x * 0.35 + y) / 130);
    const put = (over: Colour, inside: number) => {
      if (inside > -0.8) colour = mix(colour, over, soft(inside));
    };
    put(hair, ellipse(x, y, 48 + lean, long ? 48 : 36, long ? 23 : 20, long ? 32 : 19));
    put(cloth, ellipse(x, y, 48, 104, 40, 34));
    put(skin, ellipse(x, y, 48 + lean / 2, 64, 8, 13));
    put(skin, ellipse(x, y, 48 + lean, 43, 16, 20));
    put(hair, Math.min(ellipse(x, y, 48 + lean, 36, 19, 18), ellipse(x, y, 48 + lean * 3, 22, 30, 17)));
    return colour;
  };
  return encoded(at);
}

function diceOf(seed: number): () => number {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state >>> 3;
  };
}

function mix(a: Colour, b: Colour, share: number): Colour {
  const part = Math.min(1, Math.max(0, share));
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part];
}

/** Pixels from the rim, more than nothing inside. */
function ellipse(x: number, y: number, cx: number, cy: number, rx: number, ry: number): number {
  const [a, b] = [(x - cx) / rx, (y - cy) / ry];
  return (1 - Math.sqrt(a * a + b * b)) * Math.min(rx, ry);
}

const soft = (inside: number): number => inside / 1.6 + 0.5;

// prettier-ignore
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21,
  28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54,
  47, 55, 62, 63,
];
/** Coarser the finer the detail: by the sum of both frequencies. */
const steps = Array.from({ length: 64 }, (_, at) => 8 + 5 * ((at & 7) + (at >> 3)));
const cosines = Array.from({ length: 64 }, (_, at) =>
  Math.cos((((at & 7) * 2 + 1) * (at >> 3) * Math.PI) / 16),
);

/** All codes are equally long: a larger picture by a little, and no tables to compute. */
const sizesDc = Array.from({ length: 12 }, (_, at) => at);
const symbolsAc = [0x00, 0xf0, ...Array.from({ length: 160 }, (_, at) => ((at / 10) << 4) | ((at % 10) + 1))];

function encoded(at: (x: number, y: number) => Colour): Uint8Array {
  const planes = [0, 1, 2].map(() => new Float64Array(side * side));
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [r, g, b] = at(x, y);
      const where = y * side + x;
      const [light, blue, red] = planes as [Float64Array, Float64Array, Float64Array];
      light[where] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
      blue[where] = -0.168736 * r - 0.331264 * g + 0.5 * b;
      red[where] = 0.5 * r - 0.418688 * g - 0.081312 * b;
    }
  }
  const bits = bitsOut();
  const before = [0, 0, 0];
  for (let top = 0; top < side; top += 8) {
    for (let left = 0; left < side; left += 8) {
      for (const [index, plane] of planes.entries()) {
        const block = transformed(plane, left, top);
        before[index] = writeBlock(bits, block, before[index] ?? 0);
      }
    }
  }
  return Uint8Array.from(
    [
      [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
      [0xff, 0xdb, 0, 67, 0, ...zigzag.map((from) => steps[from] ?? 8)],
      [0xff, 0xc0, 0, 17, 8, 0, side, 0, side, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0],
      table(0x00, 4, sizesDc),
      table(0x10, 8, symbolsAc),
      [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0],
      bits.end(),
      [0xff, 0xd9],
    ].flat(),
  );
}

function table(kind: number, length: number, symbols: readonly number[]): readonly number[] {
  const counts = Array.from({ length: 16 }, (_, at) => (at === length - 1 ? symbols.length : 0));
  return [0xff, 0xc4, 0, 19 + symbols.length, kind, ...counts, ...symbols];
}

/** The 64 frequencies of one block, quantised, in zigzag order: first along the rows, then along the columns. */
function transformed(plane: Float64Array, left: number, top: number): readonly number[] {
  const along = new Float64Array(64);
  for (let y = 0; y < 8; y += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let x = 0; x < 8; x += 1)
        sum += (plane[(top + y) * side + left + x] ?? 0) * (cosines[u * 8 + x] ?? 0);
      along[y * 8 + u] = sum;
    }
  }
  const found = new Float64Array(64);
  for (let v = 0; v < 8; v += 1) {
    for (let u = 0; u < 8; u += 1) {
      let sum = 0;
      for (let y = 0; y < 8; y += 1) sum += (along[y * 8 + u] ?? 0) * (cosines[v * 8 + y] ?? 0);
      const flat = (u === 0 ? Math.SQRT1_2 : 1) * (v === 0 ? Math.SQRT1_2 : 1);
      found[v * 8 + u] = (sum * flat) / 4;
    }
  }
  return zigzag.map((from) => Math.round((found[from] ?? 0) / (steps[from] ?? 8)));
}

function writeBlock(bits: Bits, block: readonly number[], before: number): number {
  const [dc = 0, ...rest] = block;
  const size = sizeOf(dc - before);
  bits.put(size, 4);
  bits.put(signed(dc - before, size), size);
  let zeros = 0;
  const last = rest.findLastIndex((value) => value !== 0);
  for (let at = 0; at <= last; at += 1) {
    const value = rest[at] ?? 0;
    if (value === 0) {
      zeros += 1;
      continue;
    }
    for (; zeros > 15; zeros -= 16) bits.put(symbolsAc.indexOf(0xf0), 8);
    const wide = sizeOf(value);
    bits.put(symbolsAc.indexOf((zeros << 4) | wide), 8);
    bits.put(signed(value, wide), wide);
    zeros = 0;
  }
  if (last < 62) bits.put(symbolsAc.indexOf(0x00), 8);
  return dc;
}

const sizeOf = (value: number): number => (value === 0 ? 0 : 32 - Math.clz32(Math.abs(value)));
const signed = (value: number, size: number): number => (value < 0 ? value + 2 ** size - 1 : value);

interface Bits {
  put(value: number, size: number): void;
  end(): readonly number[];
}

function bitsOut(): Bits {
  const bytes: number[] = [];
  let open = 0;
  let held = 0;
  const put = (value: number, size: number): void => {
    for (let bit = size - 1; bit >= 0; bit -= 1) {
      open = (open << 1) | ((value >> bit) & 1);
      held += 1;
      if (held < 8) continue;
      bytes.push(open);
      // A byte of ones would begin a marker.
      if (open === 0xff) bytes.push(0);
      [open, held] = [0, 0];
    }
  };
  return {
    put,
    end: () => {
      if (held > 0) put(2 ** (8 - held) - 1, 8 - held);
      return bytes;
    },
  };
}
