/** Every key of the app in one register: screens add theirs while they stand, `?` shows what is there. */
import { useLayoutEffect, useRef } from 'react';

export interface Key {
  /** As pressed, lower case; `mod+k` is ⌘K or Ctrl K. */
  readonly key: string;
  /** A catalogue key that says what it does. */
  readonly does: string;
}

interface Standing extends Key {
  readonly press: (event: KeyboardEvent) => void;
}

const standing: Standing[] = [];

export const onMac = /mac|iphone|ipad/i.test(navigator.platform);

/** Adds a key while the part stands; the last one added wins. */
export function useKey(
  key: string,
  does: string,
  press: (event: KeyboardEvent) => void,
  active = true,
): void {
  const latest = useRef(press);
  // Before the paint: whoever sees the screen can press its keys.
  useLayoutEffect(() => {
    latest.current = press;
  });
  useLayoutEffect(() => {
    if (!active) return undefined;
    const entry: Standing = { key, does, press: (event) => latest.current(event) };
    standing.push(entry);
    return () => void standing.splice(standing.indexOf(entry), 1);
  }, [key, does, active]);
}

/** What can be pressed now, the newest meaning of each key only. */
export function keysNow(): readonly Key[] {
  return [...new Map(standing.map((entry) => [entry.key, entry])).values()];
}

/** `mod+k` as this machine writes it. */
export function shownKey(key: string): string {
  const names: Readonly<Record<string, string>> = { arrowdown: '↓', arrowup: '↑', enter: '⏎', escape: 'Esc' };
  if (key.startsWith('mod+')) return `${onMac ? '⌘' : 'Ctrl '}${key.slice(4).toUpperCase()}`;
  return names[key] ?? key.toUpperCase();
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const mod = event.metaKey || event.ctrlKey;
  const name = `${mod ? 'mod+' : ''}${event.key.toLowerCase()}`;
  if (!mod && (event.altKey || writing(event.target) || covered())) return;
  if (mod && name !== 'mod+k' && writing(event.target)) return;
  const entry = standing.findLast((one) => one.key === name);
  if (entry === undefined) return;
  event.preventDefault();
  entry.press(event);
});

function writing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const quiet =
    target instanceof HTMLInputElement && ['radio', 'checkbox', 'range', 'button'].includes(target.type);
  return !quiet && target.closest('input, textarea, select, [contenteditable=true]') !== null;
}

/** True while something modal lies over the screen. */
function covered(): boolean {
  return document.querySelector('dialog[open], [role=dialog], [role=menu], [role=listbox]') !== null;
}
