/** The mailboxes that Kith may read, without their passwords, and when each was last read. */
import { z } from 'zod';
import { rowsWhere } from '../store/rows.ts';
import { action } from './action.ts';
import { readMailboxes } from './mailbox/accounts.ts';

export default action({
  name: 'mailboxes',
  input: z.object({}),
  output: z.array(
    z.object({
      address: z.string(),
      host: z.string(),
      port: z.number(),
      user: z.string(),
      /** ISO; null when nothing of it was read. */
      read: z.string().nullable(),
    }),
  ),
  does: 'reads',
  not: ['mcp'],
  example: 'kith mailboxes',
  async run(house) {
    const imports = rowsWhere(house.vault(), 'imports', {}, 'id DESC');
    return readMailboxes(house.vault().folder).map(({ address, host, port, user }) => {
      const last = imports.find((one) => one.state !== 'undone' && one.sources === JSON.stringify([address]));
      const read = last === undefined ? null : new Date(last.started_at).toISOString();
      return { address, host, port, user, read };
    });
  },
});
