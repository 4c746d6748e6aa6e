/** One file on its way in: its body goes to the disk as it comes. */
import type { Context } from 'hono';
import { refuse, type ApiParts, type Env } from './api.ts';

export function uploadRoute({ uploads, say }: Pick<ApiParts, 'uploads' | 'say'>) {
  return async (c: Context<Env, '/uploads/:batch/:path{.+}'>): Promise<Response> => {
    const { caller } = c.var;
    if (caller.kind === 'token' && caller.scope !== 'write') return refuse(c, { say }, 403, 'scope');
    const body = c.req.raw.body;
    const taken = await uploads.take(c.req.param('batch'), c.req.param('path'), body);
    if (taken.kind === 'taken') return c.json({ bytes: taken.bytes }, 201);
    return refuse(c, { say }, taken.code === 'too-much' ? 413 : 400, taken.code);
  };
}
