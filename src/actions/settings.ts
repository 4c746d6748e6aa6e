/** What is set, one value, or a new one. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { chosenLanguage, defaults, readSettings, writeSetting, type Settings } from '../store/settings.ts';
import { languages } from '../words/say.ts';
import { action } from './action.ts';
import { ownHandle } from './init.ts';
import { isZone } from './parts/zone.ts';
import { writeChange } from './parts/write.ts';

const values = z.object({
  name: z.string().max(500),
  handles: z.array(z.string().max(320)).max(200),
  zone: z.string().refine(isZone),
  region: z.string().regex(/^[A-Z]{2}$/),
  language: z.enum(languages),
  minutes: z.number().int().min(1).max(1440),
  people: z.number().int().min(1).max(50),
  gate: z.enum(['off', 'soft', 'strict']),
  copies: z.string().max(4_096),
  copyDaily: z.boolean(),
  welcomed: z.string().max(10),
  vouched: z.array(z.string().max(500)).max(10_000),
  tables: z.record(z.string(), z.record(z.string(), z.string())),
});

export default action({
  name: 'settings',
  input: z.object({
    key: z.string().optional(),
    value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
  }),
  output: values.extend({ vault: z.string(), change: z.string().nullable() }),
  does: 'writes',
  words: ['key', 'value'],
  example: 'kith settings minutes 20',
  async run(house, input) {
    const vault = house.vault();
    let change: string | null = null;
    if (input.key !== undefined && !(input.key in defaults)) {
      throw new Problem('no-such-setting', { key: input.key, keys: Object.keys(defaults).join(', ') });
    }
    if (input.key !== undefined && input.value !== undefined) {
      const key = input.key as keyof Settings;
      const parsed = values.shape[key].safeParse(read(key, input.value, readSettings(vault).region));
      if (!parsed.success) throw new Problem('bad-setting', { key, value: String(input.value) });
      change = (
        await writeChange(house, 'settings', { people: [key] }, () =>
          writeSetting(vault, key, parsed.data as Settings[typeof key]),
        )
      ).change;
    }
    const now = readSettings(vault);
    // While nobody chose one, it is the language of whoever asks: the browser's, the terminal's.
    const chosen = chosenLanguage(vault);
    const language = chosen === null ? house.language : (languages.find((one) => one === chosen) ?? 'en');
    return {
      ...now,
      handles: [...now.handles],
      vouched: [...now.vouched],
      language,
      vault: vault.folder,
      change,
    };
  },
});

/** The command line gives text: a list is parted by commas, a number and a truth are read. */
function read(
  key: keyof Settings,
  value: string | number | boolean | readonly string[],
  region: string,
): unknown {
  if (key === 'handles') {
    const list =
      typeof value === 'string' ? value.split(',') : Array.isArray(value) ? (value as readonly string[]) : [];
    return list
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => (/^[a-z]+:/.test(one) ? one : ownHandle(one, region)));
  }
  if (typeof value !== 'string') return value;
  if (typeof defaults[key] === 'number') return Number(value);
  if (typeof defaults[key] === 'boolean') return value === 'true' || value === 'yes' || value === 'on';
  return key === 'region' ? value.toUpperCase() : value;
}
