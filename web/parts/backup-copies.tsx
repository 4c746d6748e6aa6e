/** The copies that are known, each with its proof, and the way back out of one. */
import { useState } from 'react';
import type { Copy, Status } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { copyName, newestFirst } from './backup-verdict.ts';
import { BringBack } from './bring-back.tsx';

interface BackupCopiesProps {
  readonly status: Status;
  /** The name of the copy that is looked into; null: none. */
  readonly open: string | null;
  readonly onOpen: (name: string | null) => void;
  readonly verify: (copy: Copy) => void;
}

const most = 20;

export function BackupCopies({ status, open, onOpen, verify }: BackupCopiesProps) {
  const { say, moment, bytes } = useWords();
  const [all, setAll] = useState(false);
  const copies = newestFirst(status.copies);
  const opened = copies.find((copy) => copyName(copy) === open);
  const proof = (copy: Copy): string => {
    if (copy.gone) return say('backup-screen:missing');
    if (copy.verifiedAt === null) return say('backup-screen:notYet');
    return copy.ok
      ? say('backup-screen:good', { when: moment(copy.verifiedAt) })
      : say('backup-screen:broken');
  };
  return (
    <section id="copies">
      <h2>{say('backup-screen:copies')}</h2>
      <DrillLine status={status} verify={verify} />
      <table className="copies">
        <thead>
          <tr>
            <th scope="col">{say('backup-screen:made')}</th>
            <th scope="col">{say('backup-screen:file')}</th>
            <th scope="col">{say('backup-screen:size')}</th>
            <th scope="col">{say('backup-screen:proof')}</th>
            <th scope="col">
              <span className="sr-only">{say('backup-screen:restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? copies : copies.slice(0, most)).map((copy) => (
            <tr key={copy.file} className={copy.gone || (copy.verifiedAt !== null && !copy.ok) ? 'bad' : ''}>
              <th scope="row">{moment(copy.at)}</th>
              <td>
                <bdi title={copy.file}>{copyName(copy)}</bdi>{' '}
                <span className="muted small">
                  {say(copy.kind === 'full' ? 'backup-screen:kindFull' : 'backup-screen:kindChanges')}
                </span>
              </td>
              <td>{bytes(copy.bytes)}</td>
              <td>{proof(copy)}</td>
              <td>
                {!copy.gone && (
                  <button
                    type="button"
                    className="link"
                    aria-label={`${say('backup-screen:open')} ${moment(copy.at)}`}
                    aria-expanded={copyName(copy) === open}
                    onClick={() => onOpen(copyName(copy) === open ? null : copyName(copy))}
                  >
                    {say('backup-screen:open')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && copies.length > most && (
        <p>
          <button type="button" className="link" onClick={() => setAll(true)}>
            {say('backup-screen:all')}
          </button>
        </p>
      )}
      {opened !== undefined && <BringBack key={opened.file} copy={opened} close={() => onOpen(null)} />}
    </section>
  );
}

/** The oldest kept copy is restored as a test each month; with one copy that is the proof of the copy itself. */
function DrillLine({ status, verify }: Pick<BackupCopiesProps, 'status' | 'verify'>) {
  const { say, moment } = useWords();
  const { drill, copies } = status;
  if (drill === null || copies.length < 2) return null;
  const when = drill.verifiedAt === null ? '' : moment(drill.verifiedAt);
  const line = drill.due ? 'drillDue' : drill.verifiedAt === null || drill.ok ? 'drill' : 'drillBad';
  const copy = copies.find((one) => one.file === drill.file);
  return (
    <p className="muted">
      {drill.verifiedAt === null && !drill.due ? '' : say(`backup-screen:${line}`, { when })}{' '}
      {copy !== undefined && drill.due && (
        <button type="button" className="link" onClick={() => verify(copy)}>
          {say('backup-screen:drillNow')}
        </button>
      )}
    </p>
  );
}
