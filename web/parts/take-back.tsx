/** Takes an import back as a whole: what was changed since is asked field by field, and what stays is told in words. */
import { useState } from 'react';
import { read, send } from '../client.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { UndoChoice, type Stayed } from './undo-choice.tsx';
import './file-drop.css';

export function TakeBack({
  id,
  title = '',
  label,
  onTaken,
}: {
  readonly id: string;
  readonly title?: string;
  /** What the button says; absent: undo. */
  readonly label?: string;
  readonly onTaken?: () => void;
}) {
  const { say } = useWords();
  const act = useAct();
  const [kept, setKept] = useState<readonly Stayed[] | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (back: readonly string[]) => {
    setKept(null);
    setBusy(true);
    const done = await act('undo', { id, ...(back.length === 0 ? {} : { back }) }, say('app:undo.done'));
    setBusy(false);
    if (done !== null) onTaken?.();
  };
  const ask = async () => {
    setBusy(true);
    const stays = (await isNewest(id)) ? [] : await stayed(id);
    setBusy(false);
    if (stays.length > 0) setKept(stays);
    else await take([]);
  };
  if (kept !== null) {
    return (
      <UndoChoice
        title={title === '' ? say('app:undo.do') : title}
        kept={kept}
        onTake={(back) => void take(back)}
        onBack={() => setKept(null)}
      />
    );
  }
  return (
    <div className="run">
      {busy && <progress aria-label={say('capture-screen:takingBack')} />}
      <button
        type="button"
        className="link"
        disabled={busy}
        aria-label={title === '' ? undefined : `${say('app:undo.do')}: ${title}`}
        onClick={() => void ask()}
      >
        {busy ? say('capture-screen:takingBack') : (label ?? say('app:undo.do'))}
      </button>
    </div>
  );
}

/** Nothing was written since: then nothing can stay, and the rehearsal, which takes as long as the undo, is spared. */
async function isNewest(id: string): Promise<boolean> {
  try {
    const [[last], [newest]] = await Promise.all([read('history', { limit: 1 }), read('imports', {})]);
    return last?.action === 'import' && !last.undone && newest?.id === id;
  } catch {
    return false;
  }
}

/** What a rehearsal of the undo would leave standing; nothing when nobody answers, and then the undo itself says why. */
async function stayed(id: string): Promise<readonly Stayed[]> {
  try {
    const { kept } = await send('undo', { id, dryRun: true }, crypto.randomUUID());
    return Array.isArray(kept) ? (kept as readonly Stayed[]) : [];
  } catch {
    return [];
  }
}
