/** Tells from all that was between the owner and one handle or name whether somebody is there at all, with the reason. */
import { fold } from '../people/fold.ts';
import type { Direction } from '../people/touch.ts';
import type { Sentence } from '../problem.ts';
import { nameGroups } from '../people/nicknames.ts';
import { addressVerdict } from './not-a-person.ts';
import { isServiceName } from './service-name.ts';

/** One moment, as far as this needs it. */
export interface Contact {
  /** The same text for the same day, however it is written. */
  readonly day: string;
  readonly direction: Direction;
  readonly medium: string;
  readonly missed: boolean;
  /** The chat or meeting of several that it was in; null between two. */
  readonly group: string | null;
}

/** A number without a name is somebody from so many days of talk between two on. */
const talkDays = 3;

/**
 * Why nobody is there; null when somebody may be. For those whom no card and no word of the user vouches for; the same
 * whatever the order of `contacts`, which are asked for only where they matter. How much mail came in one direction is another matter (`volumeVerdict`).
 * @param key `kind:value` of the handle, or `name:…` @param name the best that sources show; null or the handle itself when none do
 */
export function nobodyThere(
  key: string,
  name: string | null,
  contacts: () => readonly Contact[],
): Sentence | null {
  const at = key.indexOf(':');
  const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
  const isAnswered = (): boolean => contacts().some(({ direction }) => direction !== 'in');
  const isNamed =
    name !== null && name.trim() !== '' && !isNumber(name) && (kind === 'name' || fold(name) !== fold(value));
  if (kind === 'email') {
    if (isNamed && isOffice(name, value)) return because('office');
    return isNamed && isCompanyVoice(name, value) && !isAnswered() ? because('company-voice') : null;
  }
  if (isNamed && isServiceName(name)) return because('service-name');
  if (kind === 'linkedin') return contacts().length === 0 || isAnswered() ? null : because('cold');
  if ((kind !== 'phone' && kind !== 'whatsapp') || isNamed) return null;
  const all = contacts();
  if (all.length === 0) return null;
  const talked = all.filter(({ missed, group }) => !missed && group === null);
  return new Set(talked.map(({ day }) => day)).size < talkDays
    ? { key: 'mail:why.nameless', values: { count: all.length } }
    : null;
}

const because = (reason: string): Sentence => ({ key: `mail:why.${reason}` });

const isNumber = (name: string): boolean =>
  /^[+\d\s()/.-]+$/.test(name) && /\d{3}/.test(name.replace(/\D/g, ''));

/** `Möbelhaus Kundenservice <support@…>`: an office, also where the owner wrote to it; `Maren Okafor <info@…>` is Maren. */
function isOffice(name: string, address: string): boolean {
  if (addressVerdict(address).kind !== 'unsure') return false;
  if (isServiceName(name)) return true;
  const domain = wordless(
    address
      .slice(address.lastIndexOf('@') + 1)
      .split('.')
      .slice(0, -1)
      .join(''),
  );
  const words = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  // Every word of the name is the company's own: `Café Luise <hallo@cafe-luise.example>`.
  return (
    words.length > 0 &&
    !words.some((word) => nameGroups(word).length > 0) &&
    words.every((word) => domain.includes(wordless(word)) || generic.has(word))
  );
}

const generic: ReadonlySet<string> = new Set(
  'team info the das die der und and gmbh shop service'.split(' '),
);

/** `Anna from Acme <anna@acme.example>`: a company speaks by a given name, and nobody ever answered it. */
function isCompanyVoice(name: string, address: string): boolean {
  const firm =
    /^[\p{L}. ]{2,40}?(?: (?:from|at|@|von|vom|bei|de|di|of|from the|aus dem) |\s*[|@–-]\s*|\s*\((?:[\p{L}\- ]{2,30} (?:of|at|von|from) )?)([\p{L}\p{N}][^()|]{2,40})\)?$/u.exec(
      name,
    )?.[1];
  if (firm === undefined) return false;
  const domain = wordless(address.slice(address.lastIndexOf('@') + 1));
  return fold(firm)
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length >= 4 && domain.includes(wordless(word)));
}

const wordless = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
