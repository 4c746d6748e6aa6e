/** Everything Kith can do. Each line is a verb; the file behind it says what it takes, what it gives and how it runs. */

export const actions = {
  import: () => import('./import.ts'),
} as const;

export type ActionName = keyof typeof actions;

export const actionNames = Object.keys(actions) as ActionName[];

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}
