/** The one person that a name, an id or a handle means; asking back when it is none or several. */
import { Problem } from '../../problem.ts';
import type { Vault } from '../../store/open.ts';
import { findPeople, type FoundPerson } from '../../store/people.ts';
import { tellApart } from '../../store/tell-apart.ts';

/** @throws Problem `no-such-person`, or `which-person` with the candidates */
export function whoIs(vault: Vault, who: string): FoundPerson {
  const found = findPeople(vault, who);
  if (found[0] === undefined) throw new Problem('no-such-person', { name: who });
  if (found.length > 1) {
    const candidates = tellApart(
      vault,
      found.map((p) => p.publicId),
    );
    const listed = candidates.map((c) => `${c.name} (${[c.id, ...c.handles.slice(0, 1)].join(', ')})`);
    throw new Problem(
      'which-person',
      { name: who, candidates: listed.join('; ') },
      { details: { candidates } },
    );
  }
  return found[0];
}

export function everyOne(vault: Vault, names: readonly string[]): FoundPerson[] {
  return [...new Map(names.map((name) => whoIs(vault, name)).map((p) => [p.id, p])).values()];
}

export const refOf = (p: FoundPerson): { id: string; name: string } => ({ id: p.publicId, name: p.name });
