/** The pulse of someone, worked out once for as long as nothing of theirs is written. */
import type { Vault } from '../../store/open.ts';
import type { QueueRecord } from '../../store/queue.ts';
import { pulseOf } from '../parts/portrait.ts';

type Pulse = ReturnType<typeof pulseOf>;

const kept = new WeakMap<QueueRecord, { readonly today: number; readonly pulse: Pulse }>();

/** @param record as the day holds it: another one stands there as soon as a touch of theirs is written @param today day number */
export function keptPulse(vault: Vault, record: QueueRecord, today: number): Pulse {
  const known = kept.get(record);
  if (known?.today === today) return known.pulse;
  const pulse = pulseOf(vault, record.id, today);
  kept.set(record, { today, pulse });
  return pulse;
}
