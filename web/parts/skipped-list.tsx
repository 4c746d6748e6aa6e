/** What was left aside: the reasons with their counts, each opened to its places; found by a word, saved as a table; it stopped nothing else. */
import { useState } from 'react';
import { fold } from '../../src/people/fold.ts';
import { read } from '../client.ts';
import { saveFile } from '../save-file.ts';
import type { ImportReport } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './skipped-list.css';

type Skip = ImportReport['skipped'][number];

/** At first, and with each press more. */
const page = 50;
const nothing: readonly Skip[] = [];
const manyReasons = 6;
const manySkips = 20;

/** @param id the import, when every single one can be asked for @param onEvery looks again and tells every single one */
export function SkippedList({
  skipped = nothing,
  count,
  id,
  onEvery,
}: {
  /** Absent: asked for when it is opened. */
  readonly skipped?: readonly Skip[];
  readonly count: number;
  readonly id?: string;
  readonly onEvery?: () => void;
}) {
  const { say, number } = useWords();
  const [whole, setWhole] = useState<readonly Skip[] | null>(null);
  const [short, setShort] = useState(skipped);
  const [wanted, setWanted] = useState('');
  const [reason, setReason] = useState('');
  if (count === 0) return null;
  const told = whole ?? (skipped === nothing ? short : skipped);
  const isShort = whole === null && (told === nothing || told.some((one) => one.count > 1));
  const every = async (): Promise<readonly Skip[]> => {
    if (!isShort || id === undefined) return told;
    const all = (await read('imports', { id, all: true }))[0]?.skipped ?? told;
    setWhole(all);
    return all;
  };
  const asking = (work: () => Promise<unknown>) =>
    void work().catch((error: unknown) => toast(problemToast(error, say)));
  const save = async () => {
    const { writeCsv } = await import('../../src/formats/csv.ts');
    const head = ['source', 'place', 'why', 'count'].map((name) => say(`capture-screen:skips.${name}`));
    // A name that begins like a formula is text to the program that opens the table, too.
    const cell = (text: string) => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);
    const rows = (await every()).map((one) => [one.source, one.place, one.why, String(one.count)].map(cell));
    saveFile(`${say('capture-screen:skips.file')}.csv`, writeCsv([head, ...rows]), 'text/csv');
  };
  const reasons = [...Map.groupBy(told, ({ why }) => why)].map(([why, all]) => ({
    why,
    all,
    sum: sumOf(all),
  }));
  const sorted = reasons.toSorted((a, b) => b.sum - a.sum);
  const word = fold(wanted.trim());
  const found = sorted
    .filter(({ why }) => reason === '' || why === reason)
    .map(({ why, all }) => ({
      why,
      all: all.filter((one) => word === '' || fold(`${one.source} ${one.place} ${why}`).includes(word)),
    }))
    .filter(({ all }) => all.length > 0);
  const beyond = told === nothing ? 0 : count - sumOf(told);
  const open = async () => {
    if (told === nothing && id !== undefined) setShort((await read('imports', { id }))[0]?.skipped ?? []);
  };
  return (
    <details
      className="skipped"
      onToggle={(event) => {
        if (event.currentTarget.open) asking(open);
      }}
    >
      <summary>{say('capture-screen:skippedTitle', { count })}</summary>
      <div className="skipped-does">
        {count > manySkips && (
          <input
            className="input"
            type="search"
            value={wanted}
            aria-label={say('capture-screen:skips.find')}
            placeholder={say('capture-screen:skips.find')}
            onChange={(event) => setWanted(event.target.value)}
          />
        )}
        {sorted.length > manyReasons && (
          <select
            className="input"
            value={reason}
            aria-label={say('capture-screen:skips.reason')}
            onChange={(event) => setReason(event.target.value)}
          >
            <option value="">{say('capture-screen:skips.allReasons')}</option>
            {sorted.map(({ why, sum }) => (
              <option key={why} value={why}>
                {`${why.length > 80 ? `${why.slice(0, 79)}…` : why} (${number(sum)})`}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="link" onClick={() => asking(save)}>
          {say('capture-screen:skips.save')}
        </button>
        {isShort && id !== undefined && (
          <button type="button" className="link" onClick={() => asking(every)}>
            {say('capture-screen:showEvery')}
          </button>
        )}
        {isShort && id === undefined && onEvery !== undefined && (
          <button type="button" className="link" onClick={onEvery}>
            {say('capture-screen:skips.lookAll')}
          </button>
        )}
      </div>
      {found.length === 0 && told !== nothing && (
        <p className="muted small">{say('capture-screen:skips.none')}</p>
      )}
      <div className="skipped-reasons">
        {found.map(({ why, all }) => (
          <Reason key={why} why={why} all={all} isOpen={found.length === 1 || word !== ''} />
        ))}
      </div>
      {beyond > 0 && <p className="muted small">{say('capture-screen:skips.beyond', { count: beyond })}</p>}
    </details>
  );
}

function Reason({
  why,
  all,
  isOpen,
}: {
  readonly why: string;
  readonly all: readonly Skip[];
  readonly isOpen: boolean;
}) {
  const { say, number } = useWords();
  const [shown, setShown] = useState(page);
  return (
    <details open={isOpen}>
      <summary>
        <span dir="auto">{why}</span> <span className="muted">{number(sumOf(all))}</span>
      </summary>
      <ul>
        {all.slice(0, shown).map((one, index) => (
          <li key={`${one.source} ${one.place} ${index}`}>
            <bdi>{inWords(one.source)}</bdi>{' '}
            <span className="muted">
              {one.count > 1 ? say('capture-screen:more', { count: one.count }) : one.place}
            </span>
          </li>
        ))}
      </ul>
      {all.length > shown && (
        <button type="button" className="link" onClick={() => setShown(shown + page * 4)}>
          {say('capture-screen:skips.next', { count: all.length - shown })}
        </button>
      )}
    </details>
  );
}

/** `a.zip!/Takeout/b.vcf`: the archive, then the file in it. */
function inWords(source: string): string {
  return source.replaceAll('!/', ' › ');
}

function sumOf(all: readonly Skip[]): number {
  return all.reduce((sum, one) => sum + one.count, 0);
}
