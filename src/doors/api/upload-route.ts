/** Files on their way in: each body goes to the disk as it comes; what was not brought in yet is told, and thrown away when nobody wants it. */
import { Hono } from 'hono';
import { refuse, type ApiParts, type Env } from './api.ts';

export function uploadRoutes({ uploads, jobs, say }: Pick<ApiParts, 'uploads' | 'jobs' | 'say'>): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    const all = jobs.list();
    return c.json(
      uploads
        .waiting()
        .map((one) => ({ ...one, job: all.find(({ upload }) => upload === one.batch) ?? null })),
    );
  });
  app.put('/:batch/:path{.+}', async (c) => {
    const { caller } = c.var;
    if (caller.kind === 'token' && caller.scope !== 'write') return refuse(c, { say }, 403, 'scope');
    const taken = await uploads.take(c.req.param('batch'), c.req.param('path'), c.req.raw.body);
    if (taken.kind === 'taken') return c.json({ bytes: taken.bytes }, 201);
    return refuse(c, { say }, taken.code === 'too-much' ? 413 : 400, taken.code);
  });
  app.delete('/:batch', (c) => {
    const { caller } = c.var;
    if (caller.kind === 'token' && caller.scope !== 'write') return refuse(c, { say }, 403, 'scope');
    const batch = c.req.param('batch');
    const isRead = jobs
      .list()
      .some(({ upload, state }) => upload === batch && (state === 'running' || state === 'paused'));
    if (isRead) return refuse(c, { say }, 400, 'upload-in-use');
    uploads.forget(batch);
    return c.body(null, 204);
  });
  return app;
}
