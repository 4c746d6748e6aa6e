/** A row of LinkedIn’s connections becomes a card: people there put degrees, pronouns and pictures into their name. */
import { cardFromRow, type RowReading } from './card-from-row.ts';
import type { Mapping } from './guess-mapping.ts';

const degrees =
  'ph\\.?\\s?d|m\\.?d|mba|emba|msc|m\\.sc|bsc|b\\.sc|mph|mpa|llm|ll\\.m|jd|cpa|cfa|pmp|csm|cspo|psm|cissp|itil|rn|pe|esq|phr|shrm-cp|shrm-scp|cfp|acca|mcipd|fcca|cissp|pharm\\.?d|ed\\.?d|psy\\.?d|dds|dvm';
const behind = new RegExp(`(?:,\\s*|\\s+)(?:${degrees})\\.?(?:[®™])?$`, 'iu');
const pronouns =
  /\s*[([](?:he|him|she|her|they|them|ze|xe|any|er|ihm|sie|ihr|il|lui|elle|él|ella|elle|hij|zij|hen|ele|ela)(?:\s*[/|,]\s*\p{L}+){0,3}[)\]]/giu;
const pictures =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+/gu;

/** The name without what is none; the cell as LinkedIn gave it stays in the card. */
export function cardFromConnection(
  cells: readonly string[],
  mapping: Mapping,
  reading: RowReading,
): string | null {
  const kept: string[] = [];
  const tidied = cells.map((cell, at) => {
    const column = mapping.columns[at];
    if (column?.field?.kind !== 'given' && column?.field?.kind !== 'family') return cell;
    const tidy = plainName(cell);
    if (tidy === cell.trim()) return cell;
    kept.push(`X-KITH-CSV;X-HEADER=${column.header}:${escaped(cell.trim())}\r\n`);
    return tidy;
  });
  const text = cardFromRow(tidied, mapping, reading) ?? cardFromRow(cells, mapping, reading);
  return text === null || kept.length === 0 ? text : text.replace(/END:VCARD\r\n$/, `${kept.join('')}$&`);
}

/** `Adeyemi, PhD, MBA` → `Adeyemi`; `Solheim (he/him)` → `Solheim`; `Henrik 🎸` → `Henrik`. */
export function plainName(cell: string): string {
  let name = cell.replaceAll(pronouns, ' ').replaceAll(pictures, ' ').replaceAll(/\s+/g, ' ').trim();
  for (let n = 0; n < 8; n++) {
    const less = name.replace(behind, '').replace(/[\s,]+$/, '');
    if (less === name || less === '') break;
    name = less;
  }
  return name;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/[\r\n]+/g, '\\n');
}
