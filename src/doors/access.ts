/** Who is asking: a browser that was let in, or a program with a token; wrong secrets are only looked at so often. */
import { randomBytes } from 'node:crypto';
import { sameDigest, sha256 } from '../actions/access/secret.ts';
import { findSession } from '../actions/access/sessions.ts';
import { findToken, type KnownToken, type Scope } from '../actions/access/tokens.ts';
import type { House } from '../actions/action.ts';
import type { Pool } from '../work/pool.ts';

export type Caller =
  | { readonly kind: 'session' }
  | { readonly kind: 'token'; readonly id: string; readonly scope: Scope }
  /** Too many wrong secrets lately: ask again after so many seconds. */
  | { readonly kind: 'slow-down'; readonly seconds: number }
  | { readonly kind: 'nobody' };

export interface Access {
  caller(headers: Headers): Caller;
  /** The token behind a secret that came another way than by header. */
  token(secret: string): Caller;
  /** A key for one opening in a browser. */
  oneTimeKey(): string;
  /** Takes the key, which then opens nothing any more; the cookies of the new session, or null for a wrong key. */
  open(key: string): Promise<readonly string[] | null>;
}

const wrongAMinute = 20;
const longestSecret = 200;
const halfYearSeconds = 180 * 86_400;

/** @param port cookies know no ports, so that two vaults on one machine need two names */
export function openAccess(house: Pick<House, 'vault' | 'now'>, pool: Pool, port: number): Access {
  const keys = new Set<string>();
  const wrong: number[] = [];
  const good = new Set<string>();
  const names = [`__Host-kith-${port}`, `kith-${port}`];
  const tooOften = (now: number): number => {
    while (wrong[0] !== undefined && wrong[0] < now - 60_000) wrong.shift();
    const oldest = wrong[0];
    return wrong.length < wrongAMinute || oldest === undefined
      ? 0
      : Math.ceil((oldest + 60_000 - now) / 1000);
  };
  const token = (secret: string): Caller => {
    const now = house.now();
    const digest = sha256(secret.slice(0, longestSecret));
    const seconds = good.has(digest) ? 0 : tooOften(now);
    if (seconds > 0) return { kind: 'slow-down', seconds };
    const found = findToken(house.vault(), secret.slice(0, longestSecret), now);
    if (found === null) {
      good.delete(digest);
      wrong.push(now);
      return { kind: 'nobody' };
    }
    good.add(digest);
    note(pool, found);
    return { kind: 'token', id: found.id, scope: found.scope };
  };
  return {
    token,
    caller(headers) {
      const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
      if (bearer !== undefined) return token(bearer);
      for (const secret of cookiesNamed(headers.get('cookie') ?? '', names)) {
        const found = findSession(house.vault(), secret, house.now());
        if (found === null) continue;
        if (found.stale) void pool.askWriter({ kind: 'note-session', secret });
        return { kind: 'session' };
      }
      return { kind: 'nobody' };
    },
    oneTimeKey() {
      const key = randomBytes(32).toString('base64url');
      keys.add(sha256(key));
      return key;
    },
    async open(key) {
      const digest = sha256(key.slice(0, longestSecret));
      const held = [...keys].find((known) => sameDigest(known, digest));
      if (held === undefined || !keys.delete(held)) return null;
      const secret = String(await pool.askWriter({ kind: 'open-session' }));
      const rest = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${halfYearSeconds}`;
      // Browsers that take this machine for safe keep the first; the second is for those that want TLS even here.
      return [`${names[0]}=${secret}; Secure; ${rest}`, `${names[1]}=${secret}; ${rest}`];
    },
  };
}

function note(pool: Pool, token: KnownToken): void {
  if (token.stale) void pool.askWriter({ kind: 'note-token', id: token.id });
}

function cookiesNamed(header: string, names: readonly string[]): string[] {
  return header
    .slice(0, 4_000)
    .split(';')
    .flatMap((part) => {
      const at = part.indexOf('=');
      return names.includes(part.slice(0, at).trim())
        ? [
            part
              .slice(at + 1)
              .trim()
              .slice(0, longestSecret),
          ]
        : [];
    });
}
