/** Which addresses are one's own, and the press that lets it in: also before the preview is through. */
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';

interface ImportMeProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** True while the preview still runs. */
  readonly waits: boolean;
  readonly onLetIn: () => void;
  readonly onPutAway: () => void;
}

export function ImportMe({ value, onChange, waits, onLetIn, onPutAway }: ImportMeProps) {
  const { say, list } = useWords();
  const handles = useRead('settings').data?.handles ?? [];
  // `email:ana@example.org` as it is written; a name is no address.
  const own = handles.filter((one) => !one.startsWith('name:')).map((one) => one.replace(/^[a-z]+:/, ''));
  return (
    <form
      className="import-me"
      onSubmit={(event) => {
        event.preventDefault();
        onLetIn();
      }}
    >
      <label className="field">
        <span>{say(`capture-screen:${own.length === 0 ? 'me' : 'meMore'}`)}</span>
        <input
          className="input"
          value={value}
          placeholder="ana@example.org"
          onChange={(event) => onChange(event.target.value)}
        />
        <small>
          {own.length === 0
            ? say('capture-screen:meHint')
            : say('capture-screen:meKnown', { list: list(own) })}
        </small>
      </label>
      <div className="form-end">
        <button type="submit" className={waits ? 'btn' : 'btn go'}>
          {say(`capture-screen:${waits ? 'letInAtOnce' : 'letIn'}`)}
        </button>
        {!waits && (
          <button type="button" className="btn plain" onClick={onPutAway}>
            {say('app:cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
