/** The small things a server asks of its workers beside the table of actions. */
import { drillDue, isBackupDue, isIndexWaiting } from '../actions/access/backup-due.ts';
import { feedDays } from '../actions/access/feed-days.ts';
import { openapi } from '../actions/access/openapi.ts';
import { personPhoto } from '../actions/access/person-photo.ts';
import { noteSession, openSession } from '../actions/access/sessions.ts';
import { noteToken } from '../actions/access/tokens.ts';
import { sayIn } from '../actions/house.ts';
import type { Workshop } from './answer.ts';
import type { Inside } from './call.ts';

export async function inside(
  { base, place }: Workshop,
  asked: Inside,
  random: (bytes: number) => Uint8Array,
): Promise<unknown> {
  switch (asked.kind) {
    case 'open-session':
      return openSession(base.vault(), base.now(), random(32));
    case 'note-session':
      return noteSession(base.vault(), asked.secret, base.now());
    case 'note-token':
      return noteToken(base.vault(), asked.id, base.now());
    case 'openapi':
      return JSON.stringify(await openapi(sayIn('en'), asked.version));
    case 'photo':
      return personPhoto(base.vault(), asked.person);
    case 'feed':
      return feedDays(base.vault(), place.today ?? Temporal.Now.plainDateISO().toString());
    case 'backup-due':
      return isBackupDue(base.vault(), base.now());
    case 'drill-due':
      return drillDue(base.vault(), base.now());
    case 'search-waiting':
      return isIndexWaiting(base.vault());
  }
}
