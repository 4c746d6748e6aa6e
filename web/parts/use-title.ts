/** The name of the screen in the browser's tab, and for a screen reader that arrives. */
import { useEffect } from 'react';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Kith' : `${title} · Kith`;
  }, [title]);
}
