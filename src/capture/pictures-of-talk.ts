/** Of all pictures of a talk the few that are worth being asked about: the first of each month, and of those the latest. */
import type { PictureSeen } from './evidence.ts';

export interface PicturesOfTalk {
  note(seen: Omit<PictureSeen, 'kind' | 'bytes'>): void;
  /** The talk has ended: what is chosen of it; the next one begins. */
  take(): readonly PictureSeen[];
}

const mostMonths = 1_200;
const mostPictures = 8;

export function picturesOfTalk(): PicturesOfTalk {
  const months = new Map<string, PictureSeen>();
  return {
    note(seen) {
      const month = seen.day.slice(0, 7);
      // Some exports begin with the newest: the earliest of a month is the same in both directions.
      const known = months.get(month);
      if (known === undefined ? months.size < mostMonths : seen.day < known.day)
        months.set(month, { kind: 'picture', ...seen });
    },
    take() {
      const chosen = [...months.values()].sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-mostPictures);
      months.clear();
      return chosen;
    },
  };
}

/** Of one file with many talks, so many pictures are read. */
export const mostOfFile = 400;
