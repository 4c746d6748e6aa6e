/** The place to drop files and folders, or to choose them; anything goes. */
import { FolderUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { bring, useBrought } from '../brought.ts';
import { filesChosen, filesOf, type Found } from '../upload.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './file-drop.css';

export function FileDrop() {
  const { say, bytes } = useWords();
  const [over, setOver] = useState(false);
  const { step } = useBrought();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = async (given: Promise<readonly Found[]> | readonly Found[]) => {
    try {
      const found = await given;
      if (found.length === 0) toast({ text: say('capture-screen:nothingDropped'), tone: 'problem' });
      await bring(found);
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(filesOf(event.dataTransfer));
  };
  const chosen = (input: HTMLInputElement) => {
    const found = filesChosen(input.files ?? []);
    // The same file can be chosen again.
    input.value = '';
    if (found.length > 0) void take(found);
  };
  return (
    <section
      className={`file-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node) || !event.currentTarget.contains(into)) setOver(false);
      }}
      onDrop={drop}
    >
      <FolderUp aria-hidden="true" />
      <h2>{say('capture-screen:drop')}</h2>
      {step === null ? (
        <>
          <p className="muted">{say('capture-screen:dropHint')}</p>
          <p>
            <button type="button" className="btn go" onClick={() => files.current?.click()}>
              {say('capture-screen:choose')}
            </button>{' '}
            <button type="button" className="btn" onClick={() => folder.current?.click()}>
              {say('capture-screen:chooseFolder')}
            </button>
          </p>
        </>
      ) : (
        <div className="carrying">
          <progress
            max={Math.max(1, step.of)}
            value={step.done}
            aria-label={say('capture-screen:carrying')}
          />
          <p className="muted small">
            {say('capture-screen:carrying')} {bytes(step.done)} / {bytes(step.of)} <bdi>{step.name}</bdi>
          </p>
        </div>
      )}
      <input
        ref={files}
        type="file"
        multiple
        hidden
        data-testid="files"
        onChange={(event) => chosen(event.target)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        {...{ webkitdirectory: '' }}
        onChange={(event) => chosen(event.target)}
      />
    </section>
  );
}
