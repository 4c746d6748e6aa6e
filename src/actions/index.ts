/** Everything Kith can do. Each line is a verb; the file behind it says what it takes, what it gives and how it runs. */

export const actions = {
  init: () => import('./init.ts'),
  import: () => import('./import.ts'),
  imports: () => import('./imports.ts'),
  questions: () => import('./questions.ts'),
  answer: () => import('./answer.ts'),
  'same-names': () => import('./same-names.ts'),
  next: () => import('./next.ts'),
  today: () => import('./today.ts'),
  done: () => import('./done.ts'),
  smaller: () => import('./smaller.ts'),
  later: () => import('./later.ts'),
  rest: () => import('./rest.ts'),
  wake: () => import('./wake.ts'),
  reach: () => import('./reach.ts'),
  reached: () => import('./reached.ts'),
  log: () => import('./log.ts'),
  people: () => import('./people.ts'),
  show: () => import('./show.ts'),
  timeline: () => import('./timeline.ts'),
  brief: () => import('./brief.ts'),
  search: () => import('./search.ts'),
  add: () => import('./add.ts'),
  edit: () => import('./edit.ts'),
  ring: () => import('./ring.ts'),
  circle: () => import('./circle.ts'),
  relate: () => import('./relate.ts'),
  merge: () => import('./merge.ts'),
  duplicates: () => import('./duplicates.ts'),
  forget: () => import('./forget.ts'),
  remember: () => import('./remember.ts'),
  promise: () => import('./promise.ts'),
  ask: () => import('./ask.ts'),
  clip: () => import('./clip.ts'),
  occasion: () => import('./occasion.ts'),
  offer: () => import('./offer.ts'),
  tick: () => import('./tick.ts'),
  remove: () => import('./remove.ts'),
  commit: () => import('./commit.ts'),
  map: () => import('./map.ts'),
  undo: () => import('./undo.ts'),
  redo: () => import('./redo.ts'),
  history: () => import('./history.ts'),
  settings: () => import('./settings.ts'),
  token: () => import('./token.ts'),
  sample: () => import('./sample.ts'),
  backtest: () => import('./backtest.ts'),
  status: () => import('./status.ts'),
  backup: () => import('./backup.ts'),
  'backup-verify': () => import('./backup-verify.ts'),
  restore: () => import('./restore.ts'),
  doctor: () => import('./doctor.ts'),
} as const;

export type ActionName = keyof typeof actions;

export const actionNames = Object.keys(actions) as ActionName[];

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}
