/** XML as a stream of elements behind limits: no document types, bounded depth and attributes, and the broken entities of phones mended. */
import {
  ends,
  afterName,
  afterSpace,
  entitiesOf,
  entityStart,
  forbidden,
  isBlank,
  sectionOf,
  wholeEntities,
} from './xml-signs.ts';
import type { Written, XmlPlace } from './xml-signs.ts';

export interface XmlElements {
  /** An element begins. @param attributes as written, entities resolved; one longer than the limit is cut. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** What stands between two tags, entities resolved; a piece of it may come at a time. */
  text?(piece: string): void;
}

/** Why reading stopped or what was wrong on the way. */
export type XmlTrouble = 'not-xml' | 'no-dtd' | 'too-deep' | 'too-long';

export interface XmlStream {
  push(chunk: Uint8Array): void;
  end(): void;
  /** The first trouble met so far, null while there is none. */
  trouble(): XmlTrouble | null;
}

const mostLayouts = 50;

const breaks = /[\t\n\r]/;
/** Of one tag, beside its values. */
const longestTag = 100_000;
/** Of the values of one tag together. */
const mostKept = 1_000_000;

/**
 * Never throws. Attributes are cut as they come, so that a picture of 30 MB in one is never held, and a document type
 * ends the reading. Surrogates written as two numbers (`&#55357;&#56832;`, as older phones do) become the character they
 * mean, lone ones U+FFFD, control characters nothing. A broken tag costs itself alone. What is given does not depend on
 * where the bytes are cut.
 * @param longestAttribute characters kept of one attribute. @param deepest levels of elements.
 * @param wanted attributes that are given, the others are passed over; all of them when left out.
 */
export function xmlStream(
  elements: XmlElements,
  longestAttribute = 64_000,
  deepest = 16,
  wanted?: ReadonlySet<string>,
): XmlStream {
  const decoder = new TextDecoder();
  const stack: string[] = [];
  const longestSection = elements.text === undefined ? 0 : longestAttribute;
  let trouble: XmlTrouble | null = null;
  let dead = false;
  let hadRoot = false;
  let place: XmlPlace = 'text';
  let held = '';
  /** The open tag: its name, what stood in it, and the attribute whose value is being read. */
  let tag = '';
  let attributes: Record<string, string> = {};
  let tagLength = 0;
  let kept = 0;
  /** How the last tag of this name was written: the next is nearly always written the same way. */
  const layouts = new Map<string, Written[]>();
  let layout: Written[] = [];
  let nth = 0;
  let key: string | null = null;
  let quote = '"';
  let value = '';
  let isCut = false;
  let back: 'tag' | 'closing' = 'tag';
  let sectionLength = 0;

  const stop = (why: XmlTrouble): void => {
    trouble = why;
    dead = true;
  };
  const wrong = (): void => {
    trouble ??= 'not-xml';
  };
  const resolved = (text: string): string => (text.includes('&') ? entitiesOf(text, wrong) : text);
  const say = (text: string): void => {
    if (text === '') return;
    if (stack.length === 0) {
      if (!isBlank(text)) wrong();
    } else elements.text?.(resolved(text));
  };
  const open = (isEmpty: boolean): void => {
    if (stack.length === 0 && hadRoot) wrong();
    hadRoot = true;
    if (stack.length >= deepest) return stop('too-deep');
    elements.open(tag, attributes);
    if (isEmpty) elements.close(tag);
    else stack.push(tag);
  };
  const close = (name: string): void => {
    const at = stack.lastIndexOf(name);
    if (at !== stack.length - 1 || at < 0) wrong();
    if (at >= 0) while (stack.length > at) elements.close(stack.pop() ?? name);
  };
  /** Text up to the next sign; returns where to go on, or -1 when the piece ends. */
  const readText = (text: string, from: number): number => {
    const at = text.indexOf('<', from);
    if (at < 0) {
      const until = elements.text === undefined ? text.length : entityStart(text, from);
      say(text.slice(from, until));
      held = text.slice(until);
      return -1;
    }
    if (at > from) say(text.slice(from, at));
    const sign = text.charCodeAt(at + 1);
    if (Number.isNaN(sign)) return hold(text, at);
    if (sign === 33 || sign === 63) {
      const what = sectionOf(text.slice(at, at + 9));
      if (what === 'unsure') return hold(text, at);
      if (what === 'refused') {
        stop('no-dtd');
        return -1;
      }
      place = what;
      sectionLength = 0;
      return at + (what === 'section' ? 9 : what === 'comment' ? 4 : 2);
    }
    const isClosing = sign === 47;
    const first = at + (isClosing ? 2 : 1);
    const end = afterName(text, first);
    if (end - first > longestTag) {
      stop('too-long');
      return -1;
    }
    if (end === text.length) return hold(text, at);
    tag = text.slice(first, end);
    if (tag === '') {
      wrong();
      say(text.slice(at, end));
      return end;
    }
    attributes = {};
    tagLength = end - at;
    kept = 0;
    place = isClosing ? 'closing' : 'tag';
    nth = 0;
    layout = layouts.get(tag) ?? [];
    if (layouts.size < mostLayouts) layouts.set(tag, layout);
    return end;
  };
  const hold = (text: string, from: number): number => {
    held = text.slice(from);
    if (held.length > longestTag) stop('too-long');
    return -1;
  };
  /** The next of what stands in a tag. */
  const readTag = (text: string, from: number): number => {
    const at = afterSpace(text, from);
    tagLength += at - from;
    if (tagLength > longestTag) {
      stop('too-long');
      return -1;
    }
    if (at >= text.length) return -1;
    const sign = text.charCodeAt(at);
    if (sign === 62) {
      const wasClosing = place === 'closing';
      place = 'text';
      if (wasClosing) close(tag);
      else open(false);
      return at + 1;
    }
    if (sign === 47) {
      if (at + 1 === text.length) return hold(text, at);
      tagLength++;
      if (place === 'closing' || text.charCodeAt(at + 1) !== 62) {
        wrong();
        return at + 1;
      }
      place = 'text';
      open(true);
      return at + 2;
    }
    if (sign === 60) {
      // The tag before it never ended: it alone is lost.
      wrong();
      place = 'text';
      return at;
    }
    if (place === 'closing') wrong();
    if (sign === 34 || sign === 39) {
      wrong();
      return beginValue(null, sign, at + 1);
    }
    if (sign === 61) {
      wrong();
      tagLength++;
      return at + 1;
    }
    const usual = layout[nth++];
    if (usual !== undefined && place === 'tag' && text.startsWith(usual.start, at)) {
      tagLength += usual.start.length;
      return beginValue(usual.key, 34, at + usual.start.length);
    }
    const end = afterName(text, at);
    const equals = afterSpace(text, end);
    const isNamed = text.charCodeAt(equals) === 61;
    const start = isNamed ? afterSpace(text, equals + 1) : equals;
    if (start >= text.length) {
      nth--;
      return hold(text, at);
    }
    tagLength += start - at;
    const opening = text.charCodeAt(start);
    if (!isNamed || (opening !== 34 && opening !== 39)) {
      wrong();
      return isNamed ? start : end;
    }
    const name = text.slice(at, end);
    const isWanted = place === 'tag' && name !== '__proto__' && (wanted === undefined || wanted.has(name));
    const named = isWanted ? name : null;
    if (place === 'tag' && opening === 34 && start === end + 1 && nth <= mostLayouts)
      layout[nth - 1] = { start: `${name}="`, key: named };
    return beginValue(named, opening, start + 1);
  };
  const beginValue = (name: string | null, sign: number, from: number): number => {
    key = name;
    quote = sign === 34 ? '"' : "'";
    value = '';
    back = place === 'closing' ? 'closing' : 'tag';
    place = 'value';
    return from;
  };
  const readValue = (text: string, from: number): number => {
    const next = text.indexOf(quote, from);
    const until = next < 0 ? text.length : next;
    if (key !== null) {
      const room = Math.max(0, Math.min(longestAttribute, mostKept - kept) - value.length);
      const piece = text.slice(from, Math.min(until, from + room));
      value = value === '' ? piece : value + piece;
      isCut ||= until - from > room;
    }
    if (next < 0) return -1;
    if (key !== null) {
      if (value.includes('<')) wrong();
      const whole = isCut ? wholeEntities(value) : value;
      attributes[key] = resolved(breaks.test(whole) ? whole.replace(/\r\n|[\t\n\r]/g, ' ') : whole);
      kept += value.length;
    }
    isCut = false;
    place = back;
    return next + 1;
  };
  const readSection = (text: string, from: number): number => {
    const end = ends[place as keyof typeof ends];
    const next = text.indexOf(end, from);
    const until = next < 0 ? Math.max(from, text.length - end.length + 1) : next;
    if (place === 'section') {
      const room = Math.max(0, longestSection - sectionLength);
      sectionLength += until - from;
      const piece = text.slice(from, Math.min(until, from + room));
      if (piece !== '' && stack.length > 0) elements.text?.(piece);
    }
    if (next < 0) {
      held = text.slice(until);
      return -1;
    }
    place = 'text';
    return next + end.length;
  };
  const next = (text: string, at: number): number => {
    if (dead) return -1;
    if (place === 'text') return readText(text, at);
    if (place === 'tag' || place === 'closing') return readTag(text, at);
    return place === 'value' ? readValue(text, at) : readSection(text, at);
  };
  const feed = (fresh: string): void => {
    const text = held + fresh.replace(forbidden, '');
    held = '';
    for (let at = 0; at >= 0 && at < text.length;) at = next(text, at);
  };
  return {
    push: (chunk) => {
      if (!dead) feed(decoder.decode(chunk, { stream: true }));
    },
    end: () => {
      if (dead) return;
      feed(decoder.decode());
      if (dead) return;
      if (place === 'text' && !held.startsWith('<')) say(held);
      if (place !== 'text' || held.startsWith('<') || stack.length > 0 || !hadRoot) wrong();
    },
    trouble: () => trouble,
  };
}
