/** Carries dropped files and folders to the server, one stream each, and says how far it is. */
import { carry } from './client.ts';

export interface Carried {
  readonly batch: string;
  readonly names: readonly string[];
  readonly bytes: number;
}

export interface Carrying {
  readonly done: number;
  readonly of: number;
  readonly name: string;
}

export interface Found {
  readonly path: string;
  readonly file: File;
}

/** Everything in a drop, folders with all that is in them. */
export async function filesOf(transfer: DataTransfer): Promise<readonly Found[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const found = await Promise.all(entries.map((entry) => walk(entry, '')));
  return found.flat();
}

/** Files chosen in a dialogue; a chosen folder brings its paths. */
export function filesChosen(list: FileList | readonly File[]): readonly Found[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** @throws Refusal, Unreachable */
export async function carryAll(found: readonly Found[], onStep: (step: Carrying) => void): Promise<Carried> {
  const batch = crypto.randomUUID();
  const of = found.reduce((sum, one) => sum + one.file.size, 0);
  let done = 0;
  for (const { path, file } of found) {
    onStep({ done, of, name: path });
    const before = done;
    let told = 0;
    await carry(batch, path, file, (sent) => {
      // A step of a hundredth is enough to be seen.
      if (sent - told < of / 100) return;
      told = sent;
      onStep({ done: before + sent, of, name: path });
    });
    done += file.size;
  }
  onStep({ done, of, name: '' });
  const tops = new Set(found.map(({ path }) => path.split('/')[0] ?? path));
  return { batch, names: [...tops], bytes: of };
}

async function walk(entry: FileSystemEntry, before: string): Promise<readonly Found[]> {
  const path = `${before}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: Found[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    for (const one of some) all.push(...(await walk(one, `${path}/`)));
  }
}
