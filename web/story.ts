/** Lays touches, memories, occasions and promises on one line of time; runs of small talk become one line. */
import type { Memory, Occasion, PersonPage, Promised, Touch } from './shapes.ts';

export type Moment =
  | { readonly kind: 'touch'; readonly day: string; readonly touch: Touch }
  | { readonly kind: 'memory'; readonly day: string; readonly memory: Memory }
  | { readonly kind: 'occasion'; readonly day: string; readonly occasion: Occasion }
  | { readonly kind: 'promise'; readonly day: string; readonly promise: Promised }
  | {
      readonly kind: 'many';
      readonly day: string;
      readonly first: string;
      readonly touches: readonly Touch[];
    };

export interface Year {
  readonly year: string;
  readonly touches: number;
  readonly begun: number;
  readonly moments: readonly Moment[];
}

/** Newest first, by years. Memories and promises older than the touches at hand wait until those are fetched. */
export function storyOf(
  person: PersonPage,
  older: readonly Touch[],
  today: string,
  whole: boolean,
): readonly Year[] {
  const touches = [...person.touches, ...older];
  const edge = whole ? '' : (touches.at(-1)?.day ?? '');
  const moments: Moment[] = [
    ...touches.map((touch): Moment => ({ kind: 'touch', day: touch.day, touch })),
    ...person.memories.map((memory): Moment => ({ kind: 'memory', day: memory.day ?? '', memory })),
    ...person.promises.map((promise): Moment => ({ kind: 'promise', day: promise.madeOn, promise })),
    ...person.occasions
      .filter(
        (occasion) =>
          /^\d{4}-\d{2}-\d{2}$/.test(occasion.date) && occasion.date <= today && occasion.kind !== 'birthday',
      )
      .map((occasion): Moment => ({ kind: 'occasion', day: occasion.date, occasion })),
  ].filter((moment) => moment.day >= edge || moment.day === '');
  moments.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : rank(a) - rank(b)));
  const years: Year[] = [];
  for (const [year, all] of Map.groupBy(moments, (moment) => moment.day.slice(0, 4))) {
    const own = all.flatMap((moment) => (moment.kind === 'touch' ? [moment.touch] : []));
    years.push({
      year,
      touches: own.length,
      begun: own.filter((touch) => touch.direction === 'out').length,
      moments: folded(all),
    });
  }
  return years;
}

function rank(moment: Moment): number {
  return moment.kind === 'memory' ? 0 : moment.kind === 'touch' ? 2 : 1;
}

/** Three or more touches in a row that say nothing by themselves are told together. */
function folded(moments: readonly Moment[]): readonly Moment[] {
  const result: Moment[] = [];
  let run: Touch[] = [];
  const close = () => {
    const [newest] = run;
    const oldest = run.at(-1);
    if (run.length >= 3 && newest !== undefined && oldest !== undefined) {
      result.push({ kind: 'many', day: newest.day, first: oldest.day, touches: run });
    } else {
      result.push(...run.map((touch): Moment => ({ kind: 'touch', day: touch.day, touch })));
    }
    run = [];
  };
  for (const moment of moments) {
    if (moment.kind === 'touch' && plain(moment.touch)) run.push(moment.touch);
    else {
      close();
      result.push(moment);
    }
  }
  close();
  return result;
}

function plain(touch: Touch): boolean {
  return (
    touch.text === '' &&
    touch.medium !== 'in-person' &&
    touch.medium !== 'letter' &&
    touch.state !== 'planned'
  );
}
