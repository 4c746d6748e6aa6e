/** The four ways out of a card; there is no silent skipping. */
import { useWords } from '../words.tsx';
import './exits.css';

interface ExitsProps {
  readonly after: number;
  readonly canShrink: boolean;
  readonly onDone: () => void;
  readonly onSmaller: () => void;
  readonly onLater: () => void;
  readonly onRest: () => void;
  /** Beside the four: a time for it instead of today. */
  readonly onTime: () => void;
}

export function Exits({ after, canShrink, onDone, onSmaller, onLater, onRest, onTime }: ExitsProps) {
  const { say } = useWords();
  return (
    <div className="exits">
      <button type="button" aria-keyshortcuts="d" onClick={onDone}>
        <kbd>D</kbd> {say('today:exit.done')}
      </button>
      {canShrink && (
        <button type="button" aria-keyshortcuts="s" onClick={onSmaller}>
          <kbd>S</kbd> {say('today:exit.smaller')}
        </button>
      )}
      <button type="button" aria-keyshortcuts="l" onClick={onLater}>
        <kbd>L</kbd> {say('today:exit.later')}
      </button>
      <button type="button" aria-keyshortcuts="r" onClick={onRest}>
        <kbd>R</kbd> {say('today:exit.rest')}
      </button>
      <button type="button" className="aside" aria-keyshortcuts="t" onClick={onTime}>
        <kbd>T</kbd> {say('today:time.find')}
      </button>
      {after > 0 && <span className="after">{say('today:after', { count: after })}</span>}
    </div>
  );
}
