/** Tiny valid JPEG pictures made by code: one flat colour of 8 by 8, with padding where a bench wants weight. */

const quantisation = [0xff, 0xdb, 0, 67, 0, ...Array<number>(64).fill(4)];
const frame = [0xff, 0xc0, 0, 17, 8, 0, 8, 0, 8, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
/** One code of one bit each: for DC a difference of six bits, for AC the end of the block. */
const tableDc = [0xff, 0xc4, 0, 20, 0x00, 1, ...Array<number>(15).fill(0), 6];
const tableAc = [0xff, 0xc4, 0, 20, 0x10, 1, ...Array<number>(15).fill(0), 0];
const scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0];

/** A JPEG (ITU-T T.81, baseline) of the colour that `tone` stands for, at least `bytes` long when that is given. */
export function picture(tone: number, bytes = 0): Uint8Array {
  // Six bits of each component; the top bit says whether the difference is positive, so no byte can be 0xFF.
  const parts = [tone, tone >>> 6, tone >>> 12].map((bits) => (bits & 63) << 1);
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const body = [...quantisation, ...frame, ...tableDc, ...tableAc, ...scan, ...parts, 0xff, 0xd9];
  const missing = Math.min(65_000, Math.max(0, bytes - head.length - body.length - 4));
  if (missing === 0) return Uint8Array.from([...head, ...body]);
  const length = missing + 2;
  const comment = new Uint8Array(missing + 4).fill(0x20);
  comment.set([0xff, 0xfe, length >>> 8, length & 255]);
  const out = new Uint8Array(head.length + comment.length + body.length);
  out.set(head);
  out.set(comment, head.length);
  out.set(body, head.length + comment.length);
  return out;
}
