/** Writes by an action for a screen: sends or keeps it, says what happened, offers the way back, refreshes what is seen. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Refusal, Unreachable } from './client.ts';
import { count, write, type Outcome } from './offline/outbox.ts';
import { drop } from './offline/shelf.ts';
import type { Fields } from './shapes.ts';
import { toast } from './toasts.ts';
import { useWords } from './words.tsx';

export type Act = (name: string, fields: Fields, said?: string) => Promise<Outcome | null>;

/** The returned function answers null when it did not work; the person has then been told. `said` is the toast's sentence. */
export function useAct(): Act {
  const { say } = useWords();
  const queries = useQueryClient();
  return useCallback(
    async (name, fields, said) => {
      const refresh = () => void queries.invalidateQueries();
      try {
        const outcome = await write(name, fields);
        refresh();
        if (said !== undefined) toast(toastOf(outcome, said, refresh, say));
        return outcome;
      } catch (error) {
        refresh();
        toast(problemToast(error, say));
        return null;
      }
    },
    [queries, say],
  );
}

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

function toastOf(outcome: Outcome, said: string, refresh: () => void, say: Say): Parameters<typeof toast>[0] {
  if (outcome.kind === 'kept') {
    const undo = async () => {
      await drop(outcome.number);
      await count();
      refresh();
    };
    return { text: said, hint: say('app:offline.kept'), tone: 'kept', undo };
  }
  const change = outcome.answer.change;
  if (change === undefined || change === null) return { text: said, tone: 'done' };
  const undo = async () => {
    try {
      await write('undo', { id: change });
      toast({ text: say('app:undo.done'), tone: 'done', undo: async () => redo(refresh, say) });
    } catch (error) {
      toast(problemToast(error, say));
    }
    refresh();
  };
  return { text: said, tone: 'done', undo };
}

async function redo(refresh: () => void, say: Say): Promise<void> {
  try {
    await write('redo', {});
    toast({ text: say('app:undo.redone'), tone: 'done' });
  } catch (error) {
    toast(problemToast(error, say));
  }
  refresh();
}

/** What to say when it did not work. */
export function problemToast(error: unknown, say: Say): Parameters<typeof toast>[0] {
  if (error instanceof Refusal && error.message !== '') {
    return { text: error.message, hint: error.hint, tone: 'problem' };
  }
  if (error instanceof Unreachable) {
    return { text: say('app:offline.cannot'), hint: say('app:offline.cannotHint'), tone: 'problem' };
  }
  return { text: say('app:failed'), hint: say('app:failedHint'), tone: 'problem' };
}
