/** Who a token belongs to and what it may do; a token is known here only by its SHA-256. */
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { noteTokenUse } from '../../store/sessions.ts';
import { sameDigest, sha256 } from './secret.ts';

export const scopes = ['read', 'write', 'dav', 'feed'] as const;
export type Scope = (typeof scopes)[number];

export interface KnownToken {
  readonly id: string;
  readonly scope: Scope;
  /** True when its last use should be noted again. */
  readonly stale: boolean;
}

const hour = 3_600_000;

/** The token behind a secret; null for a wrong, withdrawn or expired one. */
export function findToken(vault: Vault, secret: string, now: number): KnownToken | null {
  const digest = sha256(secret);
  const found = rowsWhere(vault, 'tokens', { sha256: digest })[0];
  if (found === undefined || !sameDigest(found.sha256, digest)) return null;
  const scope = scopes.find((one) => one === found.scope);
  if (scope === undefined || (found.until !== null && found.until < now)) return null;
  return { id: found.public_id, scope, stale: (found.used_at ?? 0) < now - hour };
}

export function noteToken(vault: Vault, id: string, now: number): void {
  noteTokenUse(vault, id, now);
}
