/** Directories write `Lindqvist, Jonas` or `Lindqvist, Jonas (Extern)`: people are called the other way round. */
import { splitTurned } from './guess-mapping.ts';

const noGivenName =
  /^(?:inc|ltd|llc|llp|gmbh|ag|kg|co|corp|plc|s\.?a|s\.?l|b\.?v|ph\.?d|m\.?d|mba|msc|bsc|jr|sr|i{2,3}|iv|esq|dds|cpa)\b/i;

/** `Jonas Lindqvist` of `Lindqvist, Jonas`; every other name as it is. */
export function nameInOrder(name: string): string {
  const parts = splitTurned(name.replace(/\s*[([][^()[\]]{1,60}[)\]]$/, ''));
  if (parts === null || noGivenName.test(parts[1])) return name;
  // Three words before the comma are a sentence or a firm, three behind it more than given names.
  if (parts[0].split(' ').length > 3 || parts[1].split(' ').length > 3) return name;
  return `${parts[1]} ${parts[0]}`;
}
