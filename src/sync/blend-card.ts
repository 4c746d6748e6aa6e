/** Blends two versions of a card that grew from one: what only one side changed is taken, what both changed is told. */
import { freeGroup, insert, styleOf, without } from '../formats/vcard-edit.ts';
import { newLine, type LineStyle } from '../formats/vcard-line.ts';
import { isSoft, parseCard, rawValue, writeCard, type Card, type CardLine } from '../formats/vcard.ts';
import { plainValue, textValue } from '../formats/vcard-value.ts';

/** Both sides changed one property differently; null where a side took it away. The values are decoded text. */
export interface BlendConflict {
  readonly property: string;
  readonly mine: string | null;
  readonly theirs: string | null;
}

export interface Blend {
  readonly text: string;
  readonly conflicts: readonly BlendConflict[];
}

/**
 * Three-way blend by property line: a line is the same when name, parameters and value are, whatever its group is called.
 * A property that every side has at most once (FN, BDAY, a single NOTE) is one thing: if both changed it, mine stays and
 * the conflict is listed. Lines of one kind of which there are several (TEL, EMAIL) are blended as a set: what either
 * side added is in, what either side took away is out. REV and PRODID follow mine. Never throws.
 */
export function blendCard(base: string, mine: string, theirs: string): Blend {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: [] };
  if (mine === base) return { text: theirs, conflicts: [] };
  const card = parseCard(mine);
  const [b, m, t] = [unitsOf(parseCard(base)), unitsOf(card), unitsOf(parseCard(theirs))];
  const conflicts: BlendConflict[] = [];
  const gone = new Set<CardLine>();
  const come: { readonly unit: Unit; readonly at: CardLine | null }[] = [];
  for (const property of new Set([...m.keys(), ...t.keys()])) {
    const [was, ours, others] = [b.get(property) ?? [], m.get(property) ?? [], t.get(property) ?? []];
    if (sameUnits(ours, others) || sameUnits(was, others)) continue;
    const single = was.length <= 1 && ours.length <= 1 && others.length <= 1;
    if (sameUnits(was, ours) || !single) {
      const { out, added } = setBlend(was, ours, others);
      for (const unit of out) for (const line of unit.lines) gone.add(line);
      const place = out.length === 1 && added.length === 1 ? (out[0]?.lines[0] ?? null) : null;
      for (const unit of added) come.push({ unit, at: place });
    } else if (!followsMine.has(property)) {
      conflicts.push({ property, mine: said(ours[0]), theirs: said(others[0]) });
    }
  }
  return { text: blended(card, gone, come), conflicts };
}

const followsMine = new Set(['REV', 'PRODID', 'VERSION']);

/** A line with what its group hangs on it (label, country code): together they say one thing. */
interface Unit {
  readonly key: string;
  readonly lines: readonly CardLine[];
}

function unitsOf(card: Card): Map<string, Unit[]> {
  const groups = new Map<string, CardLine[]>();
  const units: CardLine[][] = [];
  let inner: CardLine[] | null = null;
  for (const line of card.lines) {
    if (line.depth > 1) {
      // A card within the card belongs to the line above it.
      (inner ?? []).push(line);
      continue;
    }
    if (line.key === '' || line.key === 'BEGIN' || line.key === 'END') continue;
    const group = line.group?.toLowerCase() ?? null;
    const known = group === null ? undefined : groups.get(group);
    if (known !== undefined) known.push(line);
    else {
      const unit = [line];
      units.push(unit);
      if (group !== null) groups.set(group, unit);
    }
    inner = known ?? units.at(-1) ?? null;
  }
  const found = new Map<string, Unit[]>();
  for (const lines of units) {
    const head = lines.find((line) => !line.key.startsWith('X-AB')) ?? lines[0];
    const property = head?.key ?? '';
    const unit = { key: lines.map(lineKey).sort().join('\n'), lines };
    found.set(property, [...(found.get(property) ?? []), unit]);
  }
  return found;
}

/** Name, parameters in any order, and value; the case of names and types says nothing. */
function lineKey(line: CardLine): string {
  const params = line.params.map(({ name, value }) => {
    const key = name?.toUpperCase() ?? 'TYPE';
    return `${key}=${key === 'TYPE' ? value.toLowerCase() : value}`;
  });
  return JSON.stringify([line.key, params.sort(), rawValue(line)]);
}

function sameUnits(a: readonly Unit[], b: readonly Unit[]): boolean {
  if (a.length !== b.length) return false;
  const sort = (units: readonly Unit[]) => units.map((unit) => unit.key).sort();
  const other = sort(b);
  return sort(a).every((key, i) => key === other[i]);
}

/** Which of ours they took away, and what they added. */
function setBlend(
  was: readonly Unit[],
  ours: readonly Unit[],
  others: readonly Unit[],
): { out: Unit[]; added: Unit[] } {
  const count = (units: readonly Unit[], key: string) => units.filter((unit) => unit.key === key).length;
  const out = ours.filter((unit) => count(was, unit.key) > 0 && count(others, unit.key) === 0);
  const added = others.filter((unit) => count(was, unit.key) === 0 && count(ours, unit.key) === 0);
  return { out, added };
}

function blended(
  card: Card,
  gone: ReadonlySet<CardLine>,
  come: readonly { readonly unit: Unit; readonly at: CardLine | null }[],
): string {
  const style = styleOf(card);
  let result = card;
  for (const { unit, at } of come) {
    const group = unit.lines.some((line) => line.group !== null) ? freeGroup(result) : null;
    const texts = unit.lines.map((line) => moved(line, group, style));
    const place = at === null ? -1 : result.lines.indexOf(at);
    if (place < 0) result = insert(result, texts, style);
    else {
      const lines = texts.flatMap((text) => parseCard(text).lines.map((line) => ({ ...line, depth: 1 })));
      result = { lines: [...result.lines.slice(0, place), ...lines, ...result.lines.slice(place)] };
    }
  }
  return writeCard(without(result, (line) => gone.has(line)));
}

/** Their line in our card: a free group name, our line ending, and no quoted-printable where the version knows none. */
function moved(line: CardLine, group: string | null, style: LineStyle): string {
  if (isSoft(line.params) && style.version !== '2.1') {
    const params = line.params.filter(
      ({ name, value }) =>
        !/^(?:ENCODING|CHARSET)$/i.test(name ?? value) && !/^quoted-printable$/i.test(value),
    );
    const named = params.map(({ name, value }) => ({
      name: name ?? 'TYPE',
      value: value.replaceAll('"', ''),
    }));
    return newLine(
      {
        group,
        name: line.name,
        params: named,
        value: { kind: 'raw', raw: plainValue(line).replaceAll('\n', '\\n') },
      },
      style,
    );
  }
  const start = line.group === null || line.depth > 1 ? 0 : line.text.indexOf('.') + 1;
  const text = (start === 0 || group === null ? '' : `${group}.`) + line.text.slice(start);
  const lines = text.replace(/\r*\n|\r/g, style.ending);
  return /[\r\n]$/.test(lines) ? lines : lines + style.ending;
}

function said(unit: Unit | undefined): string | null {
  return unit?.lines[0] === undefined ? null : textValue(unit.lines[0]);
}
