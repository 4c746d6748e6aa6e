/** The catalogue's word for a ring, or for having none. */
import type { Ring } from '../shapes.ts';

export function ringChip(ring: Ring | null): Ring | 'none' {
  return ring ?? 'none';
}
