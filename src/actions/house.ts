/** The house an action runs in: its clock, chance, vault and language, made once by each door. */
import { medianGap, rebuild } from '../judgement/pace.ts';
import { publicId } from '../people/ids.ts';
import { Problem } from '../problem.ts';
import { openVault, type PaceOfDays, type Vault } from '../store/open.ts';
import { machinePlace } from './parts/machine-place.ts';
import { de } from '../words/de/index.ts';
import { en } from '../words/en/index.ts';
import { languages, speaker, type Language, type Say } from '../words/say.ts';
import type { Door, House, Progress } from './action.ts';
import { chosenLanguage } from '../store/settings.ts';

export interface HouseOptions {
  readonly folder: string;
  readonly door: Door;
  /** `YYYY-MM-DD` that stands for today; null: the real one in the machine's zone. */
  readonly today: string | null;
  readonly language: Language;
  readonly dryRun?: boolean;
  readonly mustExist?: boolean;
  /** See `OpenOptions`. */
  readonly cacheMb?: number;
  readonly progress?: (progress: Progress) => void;
  readonly breathe?: () => Promise<void>;
  readonly passphrase?: () => Promise<string>;
  readonly mailPassword?: (address: string) => Promise<string | null>;
}

export const paceOfDays: PaceOfDays = (days, from) => {
  const { w, a, b } = rebuild(days, from);
  return { w, a, b, median: medianGap(days) };
};

/** Loaded when chance is first asked for: it would take as long as the rest of a command that only reads. */
function random(bytes: number): Uint8Array {
  return process.getBuiltinModule('node:crypto').randomBytes(bytes);
}

export interface OpenHouse extends House {
  close(): void;
}

export function openHouse(options: HouseOptions): OpenHouse {
  let vault: Vault | null = null;
  return {
    folder: options.folder,
    vault() {
      vault ??= openVault(options.folder, {
        paceOfDays,
        newVaultId: () => publicId('v', random(10)),
        newVaultPlace: machinePlace,
        now: Date.now,
        mustExist: options.mustExist === true,
        ...(options.cacheMb === undefined ? {} : { cacheMb: options.cacheMb }),
      });
      return vault;
    },
    today: options.today ?? Temporal.Now.plainDateISO().toString(),
    now: Date.now,
    random,
    door: options.door,
    language: options.language,
    say: sayIn(options.language),
    progress: options.progress ?? (() => {}),
    breathe: options.breathe ?? (() => new Promise((resolve) => setImmediate(resolve))),
    dryRun: options.dryRun === true,
    passphrase: options.passphrase ?? (() => Promise.reject(new Problem('passphrase-needed'))),
    ...(options.mailPassword === undefined ? {} : { mailPassword: options.mailPassword }),
    close() {
      vault?.close();
      vault = null;
    },
  };
}

const speakers = new Map<Language, Say>();

export function sayIn(language: Language): Say {
  const known = speakers.get(language) ?? speaker(language, { en, de });
  speakers.set(language, known);
  return known;
}

/** The first language of a preference like `de_AT.UTF-8` or `de-CH,en;q=0.8` that the catalogue speaks. */
export function languageOf(preference: string): Language {
  const asked = preference
    .toLowerCase()
    .split(/[,;:]/)
    .map((part) => part.trim().slice(0, 2));
  return asked.flatMap((two) => languages.find((known) => known === two) ?? [])[0] ?? 'en';
}

/** The language the user chose; null while nobody chose one, or one that Kith does not speak. */
export function languageSet(vault: Vault): Language | null {
  const value = chosenLanguage(vault);
  return languages.find((one) => one === value) ?? null;
}
