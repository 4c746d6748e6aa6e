/** Reads a small request body whole, within a size and a time; nothing larger or slower holds a place. */
export type Body =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly code: 'too-much' | 'too-slow' };

/** @param mostBytes more than this is refused before it is held @param ms longer than this is refused */
export async function readBody(request: Request, mostBytes: number, ms: number): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes)
    return { kind: 'refused', code: 'too-much' };
  if (request.body === null) return { kind: 'text', text: '' };
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    reader.cancel().catch(() => {});
  }, ms);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (late) return { kind: 'refused', code: 'too-slow' };
      if (done) break;
      size += value.length;
      if (size > mostBytes) {
        reader.cancel().catch(() => {});
        return { kind: 'refused', code: 'too-much' };
      }
      parts.push(value);
    }
  } finally {
    clearTimeout(timer);
  }
  return { kind: 'text', text: Buffer.concat(parts).toString('utf8') };
}
