/** Says an action's outcome in a terminal: its own rendering where there is one, plain aligned text otherwise. */
import type { House } from '../../actions/action.ts';
import { plain } from './plain.ts';
import { pageFor, type Page } from './show/page.ts';
import { clean } from './show/text.ts';

/** The text for standard output, with a line end; nothing in it can steer the terminal. */
export async function render(
  name: string,
  output: unknown,
  house: House,
  input: Record<string, unknown>,
): Promise<string> {
  const page = pageFor(house, clean(input));
  const answer = clean(output);
  const view = views[name];
  if (view !== undefined) return `${(await view())(answer, page)}\n`;
  const [{ showChanged }, { showTold }] = await Promise.all([
    import('./show/changed.ts'),
    import('./show/told.ts'),
  ]);
  return `${showChanged(name, answer, page) ?? showTold(answer, page) ?? plain(answer)}\n`;
}

type View = (answer: unknown, page: Page) => string;

/** The answer was checked against the action's own output before it came here. */
const of = (view: (answer: never, page: Page) => string): View => view as View;

const views: Readonly<Record<string, () => Promise<View>>> = {
  next: async () => of((await import('./show/next.ts')).showNext),
  today: async () => of((await import('./show/today.ts')).showToday),
  people: async () => of((await import('./show/people.ts')).showPeople),
  show: async () => of((await import('./show/person.ts')).showPerson),
  timeline: async () => of((await import('./show/timeline.ts')).showTimeline),
  brief: async () => of((await import('./show/brief.ts')).showBrief),
  search: async () => of((await import('./show/search.ts')).showSearch),
  offers: async () => of((await import('./show/offers.ts')).showOffers),
  'find-kind-words': async () => of((await import('./show/found-words.ts')).showFoundWords),
  mailbox: async () => of((await import('./show/offers.ts')).showMailbox),
  memories: async () => of((await import('./show/memories.ts')).showMemories),
  'on-this-day': async () => of((await import('./show/memories.ts')).showOnThisDay),
  'kind-words': async () => of((await import('./show/memories.ts')).showKindWords),
  sample: async () => of((await import('./show/house.ts')).showSample),
  map: async () => of((await import('./show/map.ts')).showMap),
  import: async () => of((await import('./show/import.ts')).showImport),
  imports: async () => of((await import('./show/import.ts')).showImports),
  questions: async () => of((await import('./show/questions.ts')).showQuestions),
  'not-people': async () => of((await import('./show/not-people.ts')).showNotPeople),
  duplicates: async () => of((await import('./show/questions.ts')).showDuplicates),
  history: async () => of((await import('./show/history.ts')).showHistory),
  undo: async () => of((await import('./show/history.ts')).showUndo),
  trash: async () => of((await import('./show/history.ts')).showTrash),
  'backup-place': async () => of((await import('./show/copies.ts')).showPlace),
  redo: async () => of((await import('./show/history.ts')).showRedo),
  log: async () => of((await import('./show/log.ts')).showLog),
  status: async () => of((await import('./show/status.ts')).showStatus),
  backup: async () => of((await import('./show/copies.ts')).showBackup),
  'backup-verify': async () => of((await import('./show/copies.ts')).showVerify),
  restore: async () => of((await import('./show/copies.ts')).showRestore),
  paper: async () => of((await import('./show/printed.ts')).showPrinted),
  appointment: async () => of((await import('./show/calendar.ts')).showCalendar),
  invite: async () => of((await import('./show/calendar.ts')).showCalendar),
  rebalance: async () => of((await import('./show/calendar.ts')).showRebalance),
  letter: async () => of((await import('./show/printed.ts')).showPrinted),
  book: async () => of((await import('./show/printed.ts')).showPrinted),
  kit: async () => of((await import('./show/printed.ts')).showKit),
  export: async () => of((await import('./show/copies.ts')).showExport),
  doctor: async () => of((await import('./show/doctor.ts')).showDoctor),
  backtest: async () => of((await import('./show/backtest.ts')).showBacktest),
  init: async () => of((await import('./show/house.ts')).showInit),
  settings: async () => of((await import('./show/house.ts')).showSettings),
  token: async () => of((await import('./show/house.ts')).showToken),
};
