/** One plain sentence in; what was heard is shown before it is kept. */
import { useState } from 'react';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Heard } from './heard.tsx';
import './sentence-box.css';

export function SentenceBox() {
  const { say } = useWords();
  const act = useAct();
  const [sentence, setSentence] = useState('');
  const keep = async () => {
    const words = sentence.trim();
    if (words === '') return;
    setSentence('');
    if ((await act('log', { sentence: words }, say('palette:kept'))) === null) setSentence(words);
  };
  return (
    <form
      className="card sentence-box"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div>
        <input
          aria-label={say('capture-screen:sentence')}
          placeholder={say('capture-screen:sentenceHint')}
          maxLength={2000}
          value={sentence}
          onChange={(event) => setSentence(event.target.value)}
        />
        <button type="submit" className="btn go" disabled={sentence.trim() === ''}>
          {say('app:save')}
        </button>
      </div>
      <Heard sentence={sentence} />
    </form>
  );
}
