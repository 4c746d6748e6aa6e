/** The page that opens a copy when the machine is gone: what to do, the key as lines to read off, and the same as text. */
import { paperOf } from '../../print/templates/common.ts';
import type { RecoveryPage } from '../../print/templates/recovery-page.ts';
import { writtenDay } from '../../print/written-day.ts';
import { readSettings } from '../../store/settings.ts';
import type { House } from '../action.ts';

const steps = ['find', 'install', 'restore', 'type', 'look', 'kind'] as const;

/**
 * @param key the recovery key's file, locked by its passphrase
 * @param copy the name of the copy that it opens
 * @param folder where the copies are, for a page kept apart from them; null: it lies beside the copy
 */
export function recoverySheet(
  house: House,
  wish: {
    readonly key: Uint8Array;
    readonly keyFile: string;
    readonly copy: string;
    readonly for: string;
    readonly folder: string | null;
  },
): RecoveryPage {
  const { say, language } = house;
  const { name, region } = readSettings(house.vault());
  const owner = name === '' ? say('print:kit.owner') : name;
  const day = writtenDay(house.today, language);
  const values = { owner, day, file: wish.copy, name: wish.for, folder: wish.folder ?? '' };
  const apart = wish.folder === null ? '' : '-page';
  return {
    title: say(`print:kit.title${apart}`),
    language,
    paper: paperOf(region),
    intro: say(`print:kit.intro${apart || (wish.for === '' ? '' : '-for')}`, values),
    steps: steps.map((step) =>
      say(step === 'restore' && apart !== '' ? 'print:kit.restore-page' : `print:kit.steps.${step}`, values),
    ),
    keyTitle: say('print:kit.keyTitle'),
    key: armored(wish.key),
    keyHint: say(`print:kit.keyHint${apart}`, { file: wish.keyFile }),
    without: say('print:kit.without'),
    commands: [
      `age -d -o key.txt ${wish.keyFile}`,
      'mkdir -p opened',
      `age -d -i key.txt "${wish.copy}" | zstd -d -q | tar x -C opened`,
      'sqlite3 opened/kith.db "SELECT name, note FROM people ORDER BY name"',
    ],
    footer: say('print:kit.footer', { day }),
  };
}

/** The page for a terminal or an editor. */
export function recoveryText(page: RecoveryPage): string {
  return [
    page.title,
    '='.repeat(page.title.length),
    '',
    page.intro,
    '',
    ...page.steps.map((step, at) => `${at + 1}. ${step}`),
    '',
    page.keyTitle,
    '',
    ...page.key,
    '',
    page.keyHint,
    '',
    page.without,
    '',
    ...page.commands.map((command) => `    ${command}`),
    '',
    page.footer,
    '',
  ].join('\n');
}

/** An age file as text that age opens just the same (age-encryption.org/v1, ASCII armor: strict PEM). */
function armored(file: Uint8Array): readonly string[] {
  const text = Buffer.from(file).toString('base64');
  const lines = text.match(/.{1,64}/g) ?? [];
  return ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----'];
}
