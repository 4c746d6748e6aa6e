/** Sets pages on the server and hands them to the reader as a PDF, to print or to keep. */
import { useState } from 'react';
import type { Fields } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { readOrKept } from '../use-read.ts';
import { useWords } from '../words.tsx';

interface PrintButtonProps {
  readonly what: 'paper' | 'letter' | 'book';
  readonly fields: Fields;
  readonly text: string;
}

export function PrintButton({ what, fields, text }: PrintButtonProps) {
  const { say } = useWords();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    try {
      const { file, pdf, unsure } = await readOrKept(what, fields);
      if (pdf !== null) save(file, pdf);
      const [first, ...rest] = unsure;
      toast(
        first === undefined
          ? { text: say('memories-screen:printed'), tone: 'done' }
          : { text: first, tone: 'done', ...(rest.length === 0 ? {} : { hint: rest.join(' ') }) },
      );
    } catch (error) {
      toast(problemToast(error, say));
    }
    setBusy(false);
  };
  return (
    <button type="button" className="btn" disabled={busy} onClick={() => void run()}>
      {text}
    </button>
  );
}

function save(name: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
