/** Reads the bech32 text of an age identity (BIP 173): 32 bytes behind a checksum that finds every single slip. */

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** The bytes of a bech32 text with this prefix, or null when it is not one. */
export function readBech32(text: string, prefix: string): Uint8Array | null {
  if (text !== text.toUpperCase() && text !== text.toLowerCase()) return null;
  const lower = text.toLowerCase();
  const start = `${prefix.toLowerCase()}1`;
  if (lower.length > 200 || !lower.startsWith(start)) return null;
  const values = Array.from(lower.slice(start.length), (letter) => letters.indexOf(letter));
  if (values.length < 6 || values.includes(-1)) return null;
  if (polymod([...expand(prefix.toLowerCase()), ...values]) !== 1) return null;
  return eights(values.slice(0, -6));
}

function expand(prefix: string): number[] {
  const codes = Array.from(prefix, (letter) => letter.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i += 1) if (((top >>> i) & 1) === 1) sum ^= generator[i] ?? 0;
  }
  return sum;
}

function eights(fives: readonly number[]): Uint8Array | null {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const five of fives) {
    held = ((held << 5) | five) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bits >= 5 || (held & ((1 << bits) - 1)) !== 0 ? null : Uint8Array.from(bytes);
}
