/** Any value as readable text, for outcomes without a rendering of their own. */

export function plain(value: unknown, indent = ''): string {
  if (Array.isArray(value))
    return value.map((item) => `${indent}- ${plain(item, `${indent}  `).trimStart()}`).join('\n');
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, inner]) => {
        const nested = inner !== null && typeof inner === 'object' && Object.keys(inner).length > 0;
        return `${indent}${key}:${nested ? `\n${plain(inner, `${indent}  `)}` : ` ${leaf(inner)}`}`;
      })
      .join('\n');
  }
  return `${indent}${leaf(value)}`;
}

function leaf(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'object' ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
}
