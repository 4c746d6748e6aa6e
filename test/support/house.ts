/** A real house for tests: a vault in a temporary folder, seeded chance, and every action by its name. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { House } from '../../src/actions/action.ts';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';

export interface TestHouse extends OpenHouse {
  readonly temporary: string;
  /** Performs an action and returns its answer, loosely typed for tests. */
  // oxlint-disable-next-line typescript/no-explicit-any -- answers differ by action; tests state what they expect
  act(name: string, input?: Record<string, unknown>, other?: Partial<House>): Promise<any>;
  /** The same vault on another day. */
  on(today: string): TestHouse;
  end(): void;
}

/** @param today `YYYY-MM-DD` */
export function testHouse(today = '2026-11-21'): TestHouse {
  const temporary = mkdtempSync(join(tmpdir(), 'kith-test-'));
  return houseIn(temporary, today);
}

function houseIn(temporary: string, today: string, chance = 1): TestHouse {
  let seed = chance;
  const house = openHouse({ folder: join(temporary, 'vault'), door: 'cli', today, language: 'en' });
  const base: OpenHouse = {
    ...house,
    random(bytes) {
      return Uint8Array.from({ length: bytes }, () => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return seed >>> 24;
      });
    },
  };
  return {
    ...base,
    temporary,
    async act(name, input = {}, other = {}) {
      return await perform(await loadAction(name), { ...base, ...other }, input);
    },
    on(day) {
      house.close();
      const next = houseIn(temporary, day, seed);
      return next;
    },
    end() {
      house.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}
