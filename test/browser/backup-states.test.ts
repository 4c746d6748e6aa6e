/** The Backup screen in each of its states, the trash, and a change that was changed since: said truly, by keyboard, without a barrier. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { arrive, barriers, overflows, turnTo, visit } from './stand.ts';

const copy = {
  file: '/media/stick/kith/kith-2026-11-21T041000Z.kith',
  at: '2026-11-21T04:10:00Z',
  bytes: 4_812_330,
  verifiedAt: '2026-11-21T04:10:09Z',
  ok: true,
  kind: 'full',
  gone: false,
  far: false,
};
const older = { ...copy, file: '/media/stick/kith/kith-2026-11-14T041000Z.kith', at: '2026-11-14T04:10:00Z' };
const usual = {
  vital: 5,
  backedUp: 3,
  stale: 1,
  atRisk: 1,
  suggested: false,
  people: [],
  copies: [copy, older],
  place: '/media/stick/kith',
  placeState: 'there',
  passphrase: true,
  daily: true,
  due: null,
  drill: { file: older.file, verifiedAt: older.verifiedAt, ok: true, due: false },
  lastTry: null,
  searchWaiting: false,
};
const failed = {
  at: '2026-11-21T09:00:00Z',
  folder: usual.place,
  ok: false,
  why: 'There is no room in /media/stick/kith.',
  hint: 'Make room.',
};

const states: Readonly<Record<string, readonly [state: object, heading: RegExp]>> = {
  never: [{ copies: [], drill: null, passphrase: false, placeState: 'same-disk' }, /no copy yet/],
  fresh: [{ placeState: 'server', place: 'https://cloud.example.org/dav/kith' }, /Everything is backed up/],
  old: [{ due: 'day', copies: [{ ...copy, at: '2026-11-01T04:10:00Z' }] }, /The last copy is from/],
  failing: [{ lastTry: failed }, /did not work/],
  damaged: [{ copies: [{ ...copy, ok: false }, older] }, /does not restore/],
  gone: [{ placeState: 'gone', copies: [{ ...copy, gone: true, ok: false }] }, /not where they were put/],
  unproven: [{ copies: [{ ...copy, verifiedAt: null, ok: false }] }, /not proven yet/],
};

async function answerWith(page: Page, state: object): Promise<void> {
  await page.unroute('**/api/v1/status');
  await page.route('**/api/v1/status', (route) => route.fulfill({ json: { ...usual, ...state } }));
}

void test('each state says its own sentence, fits a phone, and has no barrier', async () => {
  const { page, server, complaints } = await visit('/people', { phone: true, dark: true });
  for (const [name, [state, heading]] of Object.entries(states)) {
    await answerWith(page, state);
    await arrive(page, `${server.address}/backup`);
    const said = await page.locator('.backup-now h2').textContent();
    assert.match(said ?? '', heading, name);
    assert.deepEqual(await barriers(page), [], name);
    assert.equal(await overflows(page), false, name);
  }
  assert.deepEqual(complaints, []);
});

void test('the first copy asks for a passphrase twice, and a slip of the finger makes none', async () => {
  const { page, server } = await visit('/people');
  const [state] = states['never'] ?? [{}];
  await answerWith(page, state);
  const sent: unknown[] = [];
  await page.route('**/api/v1/backup', async (route) => {
    sent.push(route.request().postDataJSON());
    await route.fulfill({ json: { job: { id: '', action: 'backup', state: 'done', progress: null } } });
  });
  await arrive(page, `${server.address}/backup`);
  await page.getByLabel(/^Passphrase/).fill('frozen lake walking home');
  await page.getByLabel(/^The same once more/).fill('frozen lake walking hone');
  await page.getByText('The two are not the same.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Make the first copy' }).isDisabled(), true);
  await page.getByLabel(/^The same once more/).fill('frozen lake walking home');
  await page.getByLabel(/^The same once more/).press('Enter');
  await page.getByText('Done, and whole.').waitFor();
  assert.deepEqual(sent, [{ passphrase: 'frozen lake walking home' }]);
});

void test('another place and the way back open without a barrier', async () => {
  const { page, server } = await visit('/people');
  await answerWith(page, {});
  const held = { people: 3, touches: 40, memories: 5, photos: 1 };
  await page.route('**/api/v1/restore', (route) =>
    route.fulfill({
      json: { folder: '', ...held, here: held, bad: [], person: null, differs: [], change: null },
    }),
  );
  await arrive(page, `${server.address}/backup`);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByText('A server (WebDAV)').click();
  await page.getByLabel('App password').waitFor();
  await page.getByRole('button', { name: 'Bring something back' }).click();
  await page.locator('.held').waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press('Escape');
  await page.locator('.bring-back').waitFor({ state: 'detached' });
});

void test('what was changed since is asked field by field, and the trash gives a thing back', async () => {
  const { page, server } = await visit('/people');
  const sent: unknown[] = [];
  const entry = {
    id: 'h1',
    when: '2026-11-20T10:00:00Z',
    action: 'edit',
    what: 'Changed Maren',
    door: 'cli',
    undone: false,
    rows: 1,
  };
  const kept = [
    {
      what: 'Maren Okafor',
      why: 'it was changed since',
      fields: [{ field: 'company', label: 'Company', now: 'Nordlys Choir', before: '' }],
    },
  ];
  await page.route('**/api/v1/history?**', (route) => route.fulfill({ json: [entry] }));
  await page.route('**/api/v1/undo', async (route) => {
    sent.push(route.request().postDataJSON());
    await route.fulfill({ json: { undone: [], kept, change: null } });
  });
  await page.route('**/api/v1/trash', (route) =>
    route.fulfill({
      json: [
        {
          id: 'm1',
          kind: 'memories',
          what: 'one memory',
          text: 'plum cake',
          person: 'Aunt Ruth',
          when: entry.when,
          until: '2026-12-20',
          with: ['one photo'],
          change: 'h2',
        },
      ],
    }),
  );
  await page.route('**/api/v1/bring-back', async (route) => {
    sent.push(route.request().postDataJSON());
    await route.fulfill({ json: { id: 'm1', change: 'h3' } });
  });
  await arrive(page, `${server.address}/history`);
  await page.getByRole('button', { name: 'Undo: Changed Maren' }).click();
  await page.locator('.undo-choice').waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByText('As it was before', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Take back the rest' }).click();
  await page.locator('.undo-choice').waitFor({ state: 'detached' });
  await turnTo(page, '/trash');
  await page.getByText('plum cake').waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole('button', { name: 'Bring back: plum cake' }).click();
  await page.getByText('Back where it was.').waitFor();
  assert.deepEqual(sent, [{ id: 'h1', dryRun: true }, { id: 'h1', back: ['company'] }, { id: 'm1' }]);
});
