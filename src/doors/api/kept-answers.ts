/** Pages that were answered before are answered again from memory, until anything at all is written by anybody. */
import type { Answer, Call } from '../../work/call.ts';

export interface KeptAnswers {
  /** The answer that is kept, or the one that is made now. */
  of(call: Call, make: () => Promise<Answer>): Promise<Answer | Kept>;
}

/** JSON as it goes over the wire. */
export interface Kept {
  readonly kind: 'kept';
  readonly body: Uint8Array<ArrayBuffer>;
}

/** What follows from the vault, the day and the question alone: neither the hour nor another file has a part in it. */
const followsFromTheVault: ReadonlySet<string> = new Set(['show', 'timeline']);

/** Some five hundred pages; a longer answer is made anew. */
const mostBytes = 24 * 1024 * 1024;
const longest = 512 * 1024;
/** Nobody comes back to a page after so long without asking for any. */
const forgetAfterMs = 20_000;

/**
 * @param standing where the vault stands; the same text again means that nothing was written in between; null: nobody knows
 * @param today `YYYY-MM-DD`
 */
export function keptAnswers(standing: () => string | null, today: () => string): KeptAnswers {
  const kept = new Map<string, Kept['body']>();
  let bytes = 0;
  let where: string | null = null;
  let idle: NodeJS.Timeout | null = null;
  const forget = (): void => {
    kept.clear();
    bytes = 0;
  };
  const keep = (key: string, json: string): void => {
    const text = Buffer.from(json);
    if (text.length > longest) return;
    for (const [oldest, { length }] of kept) {
      if (bytes + text.length <= mostBytes) break;
      kept.delete(oldest);
      bytes -= length;
    }
    bytes += text.length - (kept.get(key)?.length ?? 0);
    kept.set(key, text);
  };
  return {
    async of(call, make) {
      if (!followsFromTheVault.has(call.name) || call.input.kind !== 'query') return make();
      // Asked before the answer is made: what is written meanwhile makes it old at once.
      const now = standing();
      if (now !== where || now === null) forget();
      where = now;
      if (now === null) return make();
      idle ??= setTimeout(forget, forgetAfterMs).unref();
      idle.refresh();
      const key = [call.name, call.door, call.language, today(), call.dryRun, call.input.text].join('\n');
      const found = kept.get(key);
      if (found !== undefined) return { kind: 'kept', body: found };
      const answer = await make();
      if (answer.kind === 'done' && where === now) keep(key, answer.json);
      return answer;
    },
  };
}
