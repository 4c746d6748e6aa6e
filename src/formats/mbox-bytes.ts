/** Small questions about the bytes of a mailbox. */

export const LF = 10;
export const CR = 13;

/** True for a line of nothing but a few CRs. @param end index of its LF. */
export function isBlank(bytes: Buffer, start: number, end: number): boolean {
  if (end - start > 64) return false;
  for (let i = start; i < end; i++) if (bytes[i] !== CR) return false;
  return true;
}

/** True when the LF at `lineEnd` ends an empty line. */
export function endsBlank(bytes: Buffer, lineEnd: number): boolean {
  let i = lineEnd - 1;
  while (i >= 0 && bytes[i] === CR && lineEnd - i < 3) i--;
  return i < 0 || bytes[i] === LF;
}

/** A line without the CRs at its end, each character a byte. */
export function lineText(bytes: Buffer, start: number, end: number): string {
  let stop = Math.min(end, bytes.length);
  while (stop > start && bytes[stop - 1] === CR) stop--;
  return stop > start ? bytes.toString('latin1', start, stop) : '';
}

/** Turns every CR into an LF, in place. */
export function crToLf(bytes: Buffer): void {
  for (let i = bytes.indexOf(CR); i >= 0; i = bytes.indexOf(CR, i + 1)) bytes[i] = LF;
}

/** What a header line says as Content-Length, in bytes; -1 when it is another line. @param end index of its LF. */
export function contentLength(bytes: Buffer, start: number, end: number): number {
  // Asked for every line of every header: two bytes turn nearly all of them away.
  if (bytes[start + 14] !== 58 || ((bytes[start + 8] ?? 0) | 32) !== 108 || end - start > 60) return -1;
  const digits = /^content-length:[ \t]*(\d{1,15})[ \t\r]*$/i.exec(bytes.toString('latin1', start, end));
  return digits === null ? -1 : Number(digits[1]);
}
