/** What a person at a terminal may do while long work runs: a key pauses it and lets it go on, another or Ctrl+C stops it. */
import { Problem } from '../../problem.ts';

export type WorkState = 'running' | 'paused' | 'stopping';

/** The part of standard input that keys come from. */
export interface KeyInput {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  on(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
  off(event: 'data', listener: (chunk: Buffer | string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/** The part of a process that says that it shall end. */
export interface SignalSource {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}

export interface AtTheKeys {
  /** Whether keys are heard; without a terminal only signals are. */
  readonly keys: boolean;
  state(): WorkState;
  /** Between two steps of the work: waits while paused. @throws Problem `cancelled` once it was stopped */
  breathe(): Promise<void>;
  /** The keys belong to a question of ours until it is answered. */
  while<R>(question: () => Promise<R>): Promise<R>;
  /** The terminal is as it was. */
  close(): void;
}

/** Stopped by Ctrl+C, as a shell reads it. */
const interrupted = 130;

/**
 * @param input where keys come from; null: nobody sits there
 * @param changed called after each change, to draw it @param leave ends the process when it is told to stop a second time
 */
export function atTheKeys(
  input: KeyInput | null,
  signals: SignalSource,
  changed: (state: WorkState) => void,
  leave: (status: number) => void,
): AtTheKeys {
  let state: WorkState = 'running';
  let wake: (() => void) | null = null;
  const turn = (next: WorkState): void => {
    state = next;
    if (state !== 'paused') wake?.();
    changed(state);
  };
  const stop = (): void => {
    if (state !== 'stopping') return turn('stopping');
    rest();
    leave(interrupted);
  };
  const hear = (chunk: Buffer | string): void => {
    for (const key of keysIn(String(chunk))) {
      if (key === 'stop') stop();
      else if (state !== 'stopping') turn(state === 'paused' ? 'running' : 'paused');
    }
  };
  const keys = input?.isTTY === true && input.setRawMode !== undefined;
  let isListening = false;
  const listen = (): void => {
    if (!keys || isListening) return;
    isListening = true;
    input.setRawMode?.(true);
    input.on('data', hear);
    input.resume();
  };
  const rest = (): void => {
    if (!keys || !isListening) return;
    isListening = false;
    input.off('data', hear);
    input.setRawMode?.(false);
    input.pause();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) signals.on(signal, stop);
  listen();
  return {
    keys,
    state: () => state,
    async breathe() {
      await new Promise((resolve) => setImmediate(resolve));
      const isPaused = (): boolean => state === 'paused';
      while (isPaused())
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (state === 'stopping') throw new Problem('cancelled');
    },
    async while(question) {
      rest();
      try {
        return await question();
      } finally {
        listen();
      }
    },
    close() {
      rest();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) signals.off(signal, stop);
    },
  };
}

/** Arrows and other keys send an escape with more behind it: only a bare one stops. */
function keysIn(text: string): readonly ('pause' | 'stop')[] {
  if (text === '\u001b') return ['stop'];
  if (text.startsWith('\u001b')) return [];
  return Array.from(text).flatMap((key) =>
    key === ' ' || key === 'p'
      ? ['pause' as const]
      : key === 'q' || key === '\u0003'
        ? ['stop' as const]
        : [],
  );
}
