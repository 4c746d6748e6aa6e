/** Where the one toast stands: said to screen readers, waiting while looked at, with the way back in it. */
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { shownKey, useKey } from '../keys.ts';
import { dismiss, useToast, type Toast } from '../toasts.ts';
import { useWords } from '../words.tsx';
import './toast-place.css';

const readingTimeMs = 9000;

export function ToastPlace() {
  const toast = useToast();
  return (
    <div className="toast-place" aria-live="polite">
      {toast !== null && <OneToast key={toast.id} toast={toast} />}
    </div>
  );
}

function OneToast({ toast }: { readonly toast: Toast }) {
  const { say } = useWords();
  const [held, setHeld] = useState(false);
  const undoing = useRef(false);
  const undo = () => {
    if (toast.undo === undefined || undoing.current) return;
    undoing.current = true;
    dismiss(toast.id);
    void toast.undo();
  };
  useKey('mod+z', 'app:keys.undo', undo, toast.undo !== undefined);
  useKey('z', 'app:keys.undo', undo, toast.undo !== undefined);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(
      () => dismiss(toast.id),
      toast.tone === 'problem' ? readingTimeMs * 2 : readingTimeMs,
    );
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <div
      className={`toast ${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>
        {toast.text}
        {toast.hint !== undefined && toast.hint !== '' && <small>{toast.hint}</small>}
      </p>
      {toast.undo !== undefined && (
        <button type="button" className="undo" onClick={undo}>
          {say('app:undo.do')} <kbd>{shownKey('z')}</kbd>
        </button>
      )}
      <button type="button" className="close" aria-label={say('app:close')} onClick={() => dismiss(toast.id)}>
        <X />
      </button>
    </div>
  );
}
