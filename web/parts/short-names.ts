/** The names of what was given, and how many more where there are many. */
const fewNames = 5;

export function shortNames(
  names: readonly string[],
  list: (texts: readonly string[]) => string,
  say: (key: string, values?: Readonly<Record<string, unknown>>) => string,
): string {
  if (names.length <= fewNames) return list(names);
  const first = names.slice(0, fewNames - 2);
  return list([...first, say('capture-screen:others', { count: names.length - first.length })]);
}
