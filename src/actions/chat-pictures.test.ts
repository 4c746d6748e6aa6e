/** A picture that came with a chat is offered as a memory, kept with its file, and gone with its import. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';

const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('a boat at six')]);
const chat = `13/03/2024, 10:00 - Maren Okafor: Look
13/03/2024, 10:01 - Maren Okafor: IMG-20240301-WA0001.jpg (file attached)
13/03/2024, 10:02 - Ana: Lovely
22/05/2024, 10:00 - Ana: ../../kith.db.jpg (file attached)
22/05/2024, 10:01 - Maren Okafor: IMG-20240502-WA0009.jpg (file attached)
22/05/2024, 10:02 - Ana: I cannot open it
`;

void test('offered with its day, kept with its file; what did not come along is not offered', async () => {
  const house = testHouse();
  try {
    await house.act('init', { name: 'Ana', region: 'PT', zone: 'Europe/Lisbon' });
    const folder = join(house.temporary, 'WhatsApp Chat with Maren Okafor');
    mkdirSync(folder);
    writeFileSync(join(folder, 'WhatsApp Chat with Maren Okafor.txt'), chat);
    writeFileSync(join(folder, 'IMG-20240301-WA0001.jpg'), picture);
    const brought = await house.act('import', { paths: [folder] });
    assert.equal(brought.people.new, 1);
    assert.deepEqual(await house.act('questions'), []);
    const { offers } = await house.act('offers', { limit: 50 });
    const [photo, ...others] = offers.filter((one: { kind: string }) => one.kind === 'photo');
    assert.deepEqual([photo.person.name, photo.day, others.length], ['Maren Okafor', '2024-03-13', 0]);
    assert.equal(existsSync(join(house.folder, 'blobs', photo.picture)), true);
    const { memory } = await house.act('keep-offer', { id: photo.id });
    assert.deepEqual(
      memory.photos.map((one: { sha256: string; mediaType: string }) => [one.sha256, one.mediaType]),
      [[photo.picture, 'image/jpeg']],
    );
    const left = await house.act('offers', { limit: 50 });
    assert.equal(
      left.offers.some((one: { kind: string }) => one.kind === 'photo'),
      false,
    );
    const again = await house.act('import', { paths: [folder] });
    assert.equal(again.touches.new, 0);
    assert.equal((await house.act('doctor')).ok, true);
    await house.act('undo', { id: brought.import });
    assert.equal(house.vault().raw.prepare('SELECT count(*) AS n FROM waiting').get()?.['n'], 0);
  } finally {
    house.end();
  }
});
