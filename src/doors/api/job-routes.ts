/** Long work over HTTP: how far it is, and pause, resume and cancel. */
import { Hono, type Context } from 'hono';
import type { Job, Jobs } from '../../work/jobs.ts';
import type { Say } from '../../words/say.ts';
import { refuse, type Env } from './api.ts';

export function jobRoutes(jobs: Jobs, say: (language: string) => Say): Hono<Env> {
  const app = new Hono<Env>();
  const told = (c: Context, job: Job | null): Response =>
    job === null ? refuse(c, { say }, 404, 'no-such-job') : c.json(job);
  app.get('/', (c) => c.json(jobs.list()));
  app.get('/:id', (c) => told(c, jobs.find(c.req.param('id'))));
  app.post('/:id/:verb{pause|resume|cancel}', (c) => {
    const { caller } = c.var;
    if (caller.kind === 'token' && caller.scope !== 'write') return refuse(c, { say }, 403, 'scope');
    const verb = c.req.param('verb') as 'pause' | 'resume' | 'cancel';
    return told(c, jobs[verb](c.req.param('id')));
  });
  return app;
}
