/** Reads the dates of a card: whole, without a year, or only words; never through a time zone. */
import { readPartialDate, type PartialDate } from '../people/partial-date.ts';
import { paramValues, type CardLine } from './vcard.ts';
import { textValue } from './vcard-value.ts';

/** A date with what stood there; `date` is null when it is no Gregorian date that can be understood without guessing. */
export interface CardDate {
  readonly date: PartialDate | null;
  readonly text: string;
}

/** The date of a BDAY, ANNIVERSARY, DEATHDATE or X-ABDATE line (RFC 6350 §4.3.1, Apple's year-less dates). Null when empty. */
export function dateOf(line: CardLine): CardDate | null {
  const text = textValue(line).trim();
  if (text === '') return null;
  const isWords = paramValues(line, 'VALUE').some((value) => value.toLowerCase() === 'text');
  const calendar = paramValues(line, 'CALSCALE')[0]?.toLowerCase() ?? 'gregorian';
  if (calendar !== 'gregorian') return { date: null, text };
  const date = readCivil(text);
  if (isWords && (date === null || date.day === null)) return { date: null, text };
  if (date === null || date.year === null) return { date, text };
  const omitted = paramValues(line, 'X-APPLE-OMIT-YEAR')[0];
  const noYear = date.year === 0 || (omitted !== undefined && Number(omitted) === date.year);
  return { date: noYear ? withoutYear(date) : date, text };
}

/** ISO 8601 whole and truncated, basic and extended, also as `1984/2/9`, a time behind it left out; year 0 and 1604 are no year. */
export function readCivil(text: string): PartialDate | null {
  const onlyDay = /^---(\d{2})$/.exec(text);
  if (onlyDay !== null) {
    const day = Number(onlyDay[1]);
    return day >= 1 && day <= 31 ? { year: null, month: null, day } : null;
  }
  const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]|$)/.exec(text);
  const iso =
    loose === null
      ? text.slice(0, 40)
      : `${loose[1]}-${loose[2]?.padStart(2, '0')}-${loose[3]?.padStart(2, '0')}`;
  // The year 0 is a leap year, so that 29 February stands.
  return readPartialDate(iso);
}

function withoutYear(date: PartialDate): PartialDate | null {
  return date.month === null ? null : { year: null, month: date.month, day: date.day };
}

/** Whether a label of one’s own says that the date is that of the death. */
export function meansDeath(label: string): boolean {
  return deathDay.test(label);
}

/** Whether it says that the date is that of the wedding. */
export function meansWedding(label: string): boolean {
  return weddingDay.test(label);
}

const deathDay =
  /^(?:died|death|deceased|passed away|death date|date of death|gestorben|verstorben|todestag|sterbetag|†|✝|décès|décédée?|date de décès|fallecid[oa]|fallecimiento|defunción|falecid[oa]|falecimento|óbito|mort[eoa]|decesso|overleden|sterfdag|zmarł[ay]?|śmierć|död|dödsdag|død|dødsdag|kuollut|kuolinpäivä|умерл?а?|смерть)$/iu;
const weddingDay =
  /^(?:anniversary|wedding|wedding day|wedding anniversary|marriage|jahrestag|hochzeitstag|hochzeit|mariage|anniversaire de mariage|boda|aniversario de boda|casamento|aniversário de casamento|matrimonio|anniversario|anniversario di matrimonio|trouwdag|bryllupsdag|bröllopsdag|hääpäivä|rocznica|rocznica ślubu|годовщина|годовщина свадьбы|結婚記念日|结婚纪念日)$/iu;
