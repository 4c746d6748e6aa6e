/** The text of a form field or of anything that may be one; nothing for files and absences. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
