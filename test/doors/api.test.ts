/** The HTTP API as programs and browsers meet it: a real server, a real vault, real sockets. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { actionNames } from '../../src/actions/index.ts';
import { loadAction } from '../../src/actions/perform.ts';
import { fieldsOf } from '../../src/actions/fields.ts';
import { cards, ended, importFiles, openStand, type Stand } from './stand.ts';

void describe('the HTTP API', () => {
  let stand: Stand;
  before(async () => {
    stand = await openStand();
    await importFiles(stand, { 'book.vcf': cards('Maren Okafor', 'Jonas Lindqvist', 'Lin Kaya') });
  });
  after(async () => {
    assert.equal(await stand.stop(), 0, 'the server stops cleanly when told to');
  });

  void test('the printed link lets one browser in, once', async () => {
    const path = new URL(stand.link).pathname + new URL(stand.link).search;
    const again = await stand.ask(path, { asSession: false });
    assert.equal(again.headers['set-cookie'], undefined);
    assert.equal((await stand.ask('/api/v1/people')).status, 200);
    assert.equal((await stand.ask('/api/v1/people', { asSession: false })).status, 401);
    assert.equal((await stand.ask('/open?key=wrong', { asSession: false })).headers['set-cookie'], undefined);
  });

  void test('the session is a secret of this browser alone: HttpOnly, strict, bound to the host', async () => {
    const second = await openStand();
    try {
      const { pathname, search } = new URL(second.link);
      assert.match(second.cookie, /^__Host-kith-\d+=ks_[\w-]{43}; kith-\d+=ks_[\w-]{43}$/);
      assert.equal((await second.ask(pathname + search)).status, 303);
      assert.equal(
        (await stand.ask('/api/v1/people', { asSession: false, headers: { cookie: second.cookie } })).status,
        401,
      );
    } finally {
      await second.stop();
    }
  });

  void test('every action of the table answers at its own route, by the method that fits what it does', async () => {
    for (const name of actionNames) {
      const action = await loadAction(name);
      const { status, json, headers } = await stand.ask(`/api/v1/${name}?nonsense=1`);
      if (action.not?.includes('app') === true) assert.equal(status, 404, name);
      else if (action.does !== 'reads')
        assert.equal(status === 405 || status === 400, true, `${name}: ${status}`);
      else assert.equal(status === 400 || status === 202, true, `${name}: ${status} ${JSON.stringify(json)}`);
      if (status === 405) assert.equal(headers['allow'], 'POST');
      assert.equal(typeof (json.problem?.message ?? json.job?.id), 'string', name);
    }
  });

  void test('every reading action that needs nothing answers what its schema promises', async () => {
    for (const name of actionNames) {
      const action = await loadAction(name);
      const needs = fieldsOf(action.input).some((field) => field.required);
      if (action.does !== 'reads' || needs || action.not?.includes('app') === true) continue;
      const { status, json, text } = await stand.ask(`/api/v1/${name}`);
      if (status !== 200) assert.match(json.problem.code, /^[a-z-]+$/, `${name}: ${text}`);
      else assert.equal(action.output.safeParse(json).success, true, `${name}: ${text.slice(0, 300)}`);
    }
  });

  void test('the description names every route that the network can reach, and is true JSON Schema', async () => {
    const { json } = await stand.ask('/openapi.json', { asSession: false });
    assert.equal(json.openapi, '3.1.0');
    for (const name of actionNames) {
      const action = await loadAction(name);
      const path = json.paths[`/api/v1/${name}`];
      if (action.not?.includes('api') === true) assert.equal(path, undefined, name);
      else assert.equal(typeof (path.get ?? path.post).summary, 'string', name);
    }
  });

  void test('numbers, lists and choices arrive in the address as what they are', async () => {
    const few = await stand.ask('/api/v1/people?quiet=0&brief=true');
    assert.equal(few.status, 200);
    const wrong = await stand.ask('/api/v1/next?limit=many');
    assert.equal(wrong.status, 400);
    assert.equal(wrong.json.problem.code, 'usage');
    assert.equal(wrong.json.problem.issues[0].field, 'limit');
  });

  void test('a problem says what and how to mend it, and its status says whose turn it is', async () => {
    const nobody = await stand.ask('/api/v1/show?who=Nobody%20Atall');
    assert.equal(nobody.status, 404);
    assert.equal(nobody.json.problem.code, 'no-such-person');
    const unclear = await stand.ask('/api/v1/add', { json: { name: 'Maren Quist' } });
    assert.equal(unclear.status, 200);
    const two = await stand.ask('/api/v1/show?who=Maren');
    assert.equal(two.status, 409);
    assert.equal(two.json.problem.candidates.length, 2);
    const german = await stand.ask('/api/v1/show?who=Nobody', { headers: { 'accept-language': 'de-AT' } });
    assert.match(german.json.problem.message, /heißt hier/);
  });

  void test('the same key answers the same and does nothing twice, also from many at once', async () => {
    const sending = {
      json: { who: 'Jonas Lindqvist', text: 'Plays the cello' },
      headers: { 'idempotency-key': 'one wish' },
    };
    const all = await Promise.all(Array.from({ length: 8 }, () => stand.ask('/api/v1/remember', sending)));
    assert.equal(new Set(all.map(({ text }) => text)).size, 1);
    const { json } = await stand.ask('/api/v1/show?who=Jonas%20Lindqvist');
    assert.equal(json.memories.length, 1);
    const other = await stand.ask('/api/v1/remember', {
      ...sending,
      headers: { 'idempotency-key': 'another wish' },
    });
    assert.notEqual(other.json.change, all[0]?.json.change);
  });

  void test('a dry run answers and writes nothing', async () => {
    const before = await stand.ask('/api/v1/history');
    const { status, json } = await stand.ask('/api/v1/done', { json: { who: 'Lin Kaya', dryRun: true } });
    assert.equal(status, 200);
    assert.equal(json.change, null);
    assert.deepEqual((await stand.ask('/api/v1/history')).json, before.json);
  });

  void test('a note full of brackets is a note', async () => {
    const text = `[[[${'{'.repeat(100)}" \\`;
    const { status, json } = await stand.ask('/api/v1/remember', { json: { who: 'Lin Kaya', text } });
    assert.equal(status, 200);
    assert.equal(json.memory.text, text);
  });

  void test('a program with a token reads, one that may write writes, and no token makes another', async () => {
    const reading = { asSession: false, headers: { authorization: `Bearer ${await stand.token('read')}` } };
    const writing = { asSession: false, headers: { authorization: `Bearer ${await stand.token('write')}` } };
    const phone = { asSession: false, headers: { authorization: `Bearer ${await stand.token('dav')}` } };
    const note = { who: 'Lin Kaya', text: 'Keeps bees' };
    assert.equal((await stand.ask('/api/v1/people', reading)).status, 200);
    assert.equal((await stand.ask('/api/v1/remember', { ...reading, json: note })).status, 403);
    assert.equal((await stand.ask('/api/v1/remember', { ...writing, json: note })).status, 200);
    assert.equal((await stand.ask('/api/v1/people', phone)).status, 403);
    assert.equal((await stand.ask('/api/v1/token', { ...writing, json: { do: 'make' } })).status, 403);
    const { json } = await stand.ask('/api/v1/token');
    const { id } = json.tokens.find((one: { name: string }) => one.name === 'write');
    assert.equal((await stand.ask('/api/v1/token', { json: { do: 'revoke', id } })).status, 200);
    assert.equal((await stand.ask('/api/v1/people', writing)).status, 401);
  });

  void test('an import is previewed without a trace, runs beside the server and can be taken back whole', async () => {
    const before = (await stand.ask('/api/v1/people')).json.length;
    await stand.ask('/api/v1/uploads/batch-x/deep%2Fbook.vcf', {
      method: 'PUT',
      body: cards('Priya Raman', 'Aunt Ruth'),
    });
    const preview = await stand.ask('/api/v1/preview', { json: { upload: 'batch-x' } });
    assert.equal(preview.status, 202);
    assert.equal((await ended(stand, preview.json.job.id)).result.people.new, 2);
    assert.equal((await stand.ask('/api/v1/people')).json.length, before);
    const begun = await stand.ask('/api/v1/import', { json: { upload: 'batch-x' } });
    const done = await ended(stand, begun.json.job.id);
    assert.equal(done.state, 'done');
    assert.equal(done.result.people.new, 2);
    assert.equal(
      existsSync(join(stand.folder, 'uploads', 'batch-x')),
      false,
      'uploads go when they were read',
    );
    assert.equal((await stand.ask('/api/v1/people')).json.length, before + 2);
    assert.equal((await stand.ask('/api/v1/undo', { json: { id: done.result.import } })).status, 200);
    assert.equal((await stand.ask('/api/v1/people')).json.length, before);
  });

  void test('the server answers within moments while a large import runs, and a cancelled one leaves nothing', async () => {
    const before = (await stand.ask('/api/v1/people')).json.length;
    // So many that the import still runs after all that is asked of it, however quick the machine is.
    for (let count = 4_000; ; count *= 2) {
      const many = cards(
        ...Array.from(
          { length: count },
          (_, i) => `Person ${String.fromCharCode(97 + (i % 26))}${i} Example`,
        ),
      );
      const upload = `batch-many-${count}`;
      await stand.ask(`/api/v1/uploads/${upload}/many.vcf`, { method: 'PUT', body: many });
      const { id } = (await stand.ask('/api/v1/import', { json: { upload } })).json.job;
      const tell = async (verb: string) =>
        (await stand.ask(`/api/v1/jobs/${id}/${verb}`, { method: 'POST' })).json.state;
      for (let answers = 0; answers < 10; answers += 1) {
        assert.equal((await stand.ask('/health')).status, 200);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      const states = [await tell('pause'), await tell('resume'), await tell('cancel')];
      const { state, result } = await ended(stand, id);
      if (state === 'done') {
        await stand.ask('/api/v1/undo', { json: { id: result.import } });
        continue;
      }
      assert.deepEqual([...states, state], ['paused', 'running', 'running', 'cancelled']);
      break;
    }
    assert.equal((await stand.ask('/api/v1/people')).json.length, before);
  });

  void test('photos come up beside a memory and are shown from it; a list with one path of this machine is refused', async () => {
    const dot = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await stand.ask('/api/v1/uploads/batch-p/1%2Flake.png', { method: 'PUT', body: dot });
    const note = { who: 'Lin Kaya', text: 'The frozen lake' };
    const path = join(stand.folder, 'uploads', 'batch-p', '1', 'lake.png');
    const refused = await stand.ask('/api/v1/remember', {
      json: { ...note, photo: ['upload:batch-p/1/lake.png', path] },
    });
    assert.equal(refused.status, 400);
    const { json } = await stand.ask('/api/v1/remember', {
      json: { ...note, photo: ['upload:batch-p/1/lake.png'] },
    });
    assert.equal(json.memory.photos.length, 1);
    assert.equal((await stand.ask(`/api/v1/blob/${json.memory.photos[0].sha256}`)).status, 200);
    assert.equal(existsSync(path), false, 'uploads go when they were read');
  });

  void test('a picture is shown only when its own bytes are one', async () => {
    assert.equal((await stand.ask('/api/v1/photo/nobody')).status, 404);
    assert.equal((await stand.ask(`/api/v1/blob/${'a'.repeat(64)}`)).status, 404);
    assert.equal((await stand.ask('/api/v1/blob/..%2F..%2Fkith.db')).status, 404);
  });

  void test('what is written to the vault is for its owner alone', () => {
    assert.equal(statSync(stand.folder).mode & 0o077, 0);
    for (const name of readdirSync(stand.folder)) {
      if (name.startsWith('kith.db')) assert.equal(statSync(join(stand.folder, name)).mode & 0o077, 0, name);
    }
  });
});
