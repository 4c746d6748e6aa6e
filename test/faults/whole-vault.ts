/** What every fault is judged by: the vault opens without help, and file, links, journal, statistics and index are whole. */
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import { checkVault } from '../../src/store/check.ts';
import { isSearchWaiting, rebuildSearch } from '../../src/store/search-rebuild.ts';

export function houseAt(folder: string): OpenHouse {
  return openHouse({ folder, door: 'cli', today: '2026-11-21', language: 'en', mustExist: true });
}

/** What is not whole, in a few words each; nothing when all is well. @param folder the vault's */
export async function notWhole(folder: string): Promise<string[]> {
  const house = houseAt(folder);
  try {
    const vault = house.vault();
    if (isSearchWaiting(vault)) rebuildSearch(vault);
    const found = Object.values(vault.raw.prepare('PRAGMA integrity_check(3)').get() ?? {})[0];
    const bad = (await checkVault(vault)).filter((check) => !check.ok);
    return [
      ...(found === 'ok' ? [] : [`integrity: ${String(found)}`]),
      ...bad.map((check) => `${check.name}: ${JSON.stringify(check.detail.values ?? {})}`),
    ];
  } catch (cause) {
    return [String(cause)];
  } finally {
    house.close();
  }
}
