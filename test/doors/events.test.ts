/** The stream of events, and the doors that others subscribe to. */
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { cards, ended, importFiles, openStand, type Stand } from './stand.ts';

interface Told {
  readonly event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- as told
  readonly data: any;
}

void describe('what the server tells by itself', { timeout: 600_000 }, () => {
  let stand: Stand;
  before(async () => {
    stand = await openStand();
    await importFiles(stand, { 'book.vcf': cards('Maren Okafor') });
  });
  after(() => stand.stop());

  /** Listens until an event comes that fits. */
  function heard(fits: (told: Told) => boolean, meanwhile: () => Promise<unknown>): Promise<Told> {
    return new Promise((resolve, reject) => {
      const headers = { host: `localhost:${stand.port}`, cookie: stand.cookie };
      const request = get(
        { host: '127.0.0.1', port: stand.port, path: '/api/v1/events', headers, agent: false },
        (answer) => {
          let text = '';
          let began = false;
          answer.on('data', (part) => {
            text += String(part);
            if (!began) {
              began = true;
              meanwhile().catch(reject);
            }
            for (const block of text.split('\n\n').slice(0, -1)) {
              const [, event = '', data = ''] = /^event: (\w+)\ndata: (.+)$/.exec(block) ?? [];
              const told = event === '' ? null : { event, data: JSON.parse(data) as unknown };
              if (told !== null && fits(told)) {
                request.destroy();
                resolve(told);
              }
            }
          });
          answer.on('error', () => {});
        },
      );
      request.on('error', () => {});
    });
  }

  void test('a change by the command line is told to the app, with whom it is about', async () => {
    const { json } = await stand.ask('/api/v1/people');
    const told = await heard(
      ({ event, data }) => event === 'change' && data.action === 'remember',
      () => stand.cli('remember', 'Maren Okafor', 'Sings alto'),
    );
    assert.deepEqual(told.data.people, [json[0].id]);
  });

  void test('long work is told as it goes on, to its end', async () => {
    const told = await heard(
      ({ event, data }) => event === 'progress' && data.state === 'done',
      () => importFiles(stand, { 'more.vcf': cards('Lin Kaya') }),
    );
    assert.equal(told.data.action, 'import');
    assert.equal(told.data.result.people.new, 1);
  });

  void test('a calendar with the secret address knows the days, and without it nothing', async () => {
    await stand.ask('/api/v1/occasion', {
      json: { who: 'Maren Okafor', kind: 'birthday', date: '1984-03-02' },
    });
    const secret = await stand.token('feed');
    const feed = await stand.ask(`/calendar/${secret}.ics`, { asSession: false });
    assert.equal(feed.status, 200);
    assert.match(String(feed.headers['content-type']), /^text\/calendar/);
    assert.match(feed.text, /SUMMARY:Maren Okafor: birthday/);
    assert.equal((await stand.ask('/calendar/kith_wrong.ics', { asSession: false })).status, 404);
    const reading = await stand.token('read');
    assert.equal((await stand.ask(`/calendar/${reading}.ics`, { asSession: false })).status, 404);
  });

  void test('the sample household comes in beside the server, once', async () => {
    const refused = await stand.ask('/api/v1/sample', { json: {} });
    const job = await ended(stand, refused.json.job.id);
    assert.equal(job.problem.code, 'sample-full');
    const other = await openStand(['--sample']);
    try {
      const { json } = await other.ask('/api/v1/jobs');
      const done = await ended(other, json[0].id);
      assert.equal(done.state, 'done', JSON.stringify(done.problem));
      assert.equal(done.result.people > 140, true);
      const [first] = (await other.ask('/api/v1/next')).json;
      assert.equal(typeof first.person.name, 'string');
    } finally {
      await other.stop();
    }
  });

  void test('the address book door says plainly that it is not open yet', async () => {
    const found = await stand.ask('/.well-known/carddav', { asSession: false });
    assert.equal(found.status, 301);
    assert.equal(found.headers['location'], '/dav/');
    assert.equal((await stand.ask('/dav/', { asSession: false })).json.problem.code, 'no-dav-yet');
  });
});
