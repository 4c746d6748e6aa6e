/** Who a card says somebody belongs to, in the many ways address books write it. */
import { opensCard, paramValues, rawValue, type CardLine } from './vcard.ts';
import { bareLabel, componentsOf, textValue, typesOf } from './vcard-value.ts';

/** `what` the other is to the person of the card, in lower case where it is a known word; a name, a UID or both. */
export interface CardRelation {
  readonly what: string;
  readonly name: string | null;
  readonly uid: string | null;
}

const named: Readonly<Record<string, string>> = {
  'X-SPOUSE': 'spouse',
  'X-EVOLUTION-SPOUSE': 'spouse',
  'X-KADDRESSBOOK-X-SPOUSESNAME': 'spouse',
  'X-MS-SPOUSE': 'spouse',
  'X-CHILD': 'child',
  'X-MS-CHILD': 'child',
  'X-MANAGER': 'manager',
  'X-MS-MANAGER': 'manager',
  'X-EVOLUTION-MANAGER': 'manager',
  'X-KADDRESSBOOK-X-MANAGERSNAME': 'manager',
  'X-ASSISTANT': 'assistant',
  'X-MS-ASSISTANT': 'assistant',
  'X-EVOLUTION-ASSISTANT': 'assistant',
  'X-KADDRESSBOOK-X-ASSISTANTSNAME': 'assistant',
};

/** Types 1 to 14 of Android's `vnd.android.cursor.item/relation`. */
const android = [
  'custom',
  'assistant',
  'sibling',
  'child',
  'partner',
  'parent',
  'friend',
  'manager',
  'parent',
  'parent',
  'partner',
  'referred by',
  'relative',
  'sibling',
  'spouse',
];

/** Whether {@link relationOf} has something to say about lines of this name. */
export function isRelation(key: string): boolean {
  return key === 'RELATED' || key === 'X-ABRELATEDNAMES' || key === 'AGENT' || named[key] !== undefined;
}

/** The relation of a line; null when it is empty or none. @param label the X-ABLabel of its group */
export function relationOf(line: CardLine, label: string | null): CardRelation | null {
  if (line.key === 'AGENT') return agentOf(line);
  const value = textValue(line).trim();
  if (value === '') return null;
  const known = named[line.key];
  // Outlook writes `X-MS-SPOUSE;N:Okafor;Henrik`.
  const isName = line.params.some((param) => param.name === null && param.value.toUpperCase() === 'N');
  if (known !== undefined)
    return { what: known, name: isName ? inOrder(componentsOf(line)) : value, uid: null };
  const what = label === null ? (typesOf(line)[0] ?? 'contact') : bareLabel(label);
  if (line.key === 'X-ABRELATEDNAMES') return { what, name: value, uid: null };
  const isText = paramValues(line, 'VALUE').some((kind) => kind.toLowerCase() === 'text');
  if (isText || !/^[a-z][\w+.-]{0,30}:/i.test(value)) return { what, name: value, uid: null };
  return { what, name: null, uid: bareUid(value) };
}

/** The relation that Android writes as `vnd.android.cursor.item/relation;NAME;TYPE;LABEL`. */
export function androidRelation(parts: readonly string[]): CardRelation | null {
  const name = parts[1]?.trim() ?? '';
  if (name === '') return null;
  const type = Number(parts[2]);
  const custom = parts[3]?.trim() ?? '';
  return { what: type === 0 && custom !== '' ? custom : (android[type] ?? 'relative'), name, uid: null };
}

/** A UID by which two cards are compared: `urn:uuid:` and Apple's `:ABPerson` tail taken off. */
export function bareUid(uid: string): string {
  const bare = uid.trim().replace(/^urn:uuid:/i, '');
  return bare.endsWith(':ABPerson') ? bare.slice(0, -9) : bare;
}

/** An AGENT is an assistant: a card in a line (3.0), a URI, or a card below it, whose name the view looks up. */
function agentOf(line: CardLine): CardRelation | null {
  const value = rawValue(line).trim();
  if (value === '' || opensCard(value)) return null;
  if (/^BEGIN:VCARD/i.test(value)) {
    const fn = textValue(line)
      .split('\n')
      .find((row) => /^FN[;:]/i.test(row));
    const name = fn?.slice(fn.indexOf(':') + 1).trim() ?? '';
    return name === '' ? null : { what: 'assistant', name, uid: null };
  }
  if (/^(?:cid|https?|urn|mailto):/i.test(value))
    return { what: 'assistant', name: null, uid: bareUid(value) };
  return null;
}

/** The name in the card below an AGENT line. */
export function nestedName(lines: readonly CardLine[], from: number, depth: number): string | null {
  let built: string | null = null;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.depth <= depth) break;
    if (line.depth !== depth + 1) continue;
    if (line.key === 'FN') return textValue(line).trim() || null;
    if (line.key === 'N') {
      built = inOrder(componentsOf(line)) || null;
    }
  }
  return built;
}

/** Given name, then family name, of the parts of N. */
function inOrder([family, given]: readonly string[]): string {
  return [given, family].filter((part) => part !== undefined && part !== '').join(' ');
}
