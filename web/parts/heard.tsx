/** What Kith heard in a sentence, shown before it is kept. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { send } from '../client.ts';
import { useWords } from '../words.tsx';
import './heard.css';

interface Understood {
  readonly people?: readonly { readonly name?: string }[];
  readonly touches?: readonly { readonly medium?: string; readonly day?: string }[];
  readonly memories?: readonly { readonly text?: string }[];
  readonly occasions?: readonly { readonly label?: string; readonly date?: string }[];
  readonly promises?: readonly { readonly text?: string }[];
  readonly nextTime?: readonly { readonly text?: string }[];
  readonly unsure?: readonly unknown[];
}

export function Heard({ sentence }: { readonly sentence: string }) {
  const { say, list, shortDay } = useWords();
  const [still, setStill] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(sentence.trim()), 220);
    return () => clearTimeout(timer);
  }, [sentence]);
  const enough = still.includes(' ') && still.length > 7;
  const heard = useQuery({
    queryKey: ['heard', still],
    queryFn: async () =>
      (await send('log', { sentence: still, dryRun: true }, crypto.randomUUID())) as Understood,
    enabled: enough,
    retry: false,
    staleTime: Infinity,
  }).data;
  if (!enough || heard === undefined) return null;
  const people = (heard.people ?? []).flatMap((one) => one.name ?? []);
  const all: readonly (readonly [string, string])[] = [
    ...(people.length > 0 ? [['people', list(people)] as const] : []),
    ...(heard.touches ?? [])
      .slice(0, 1)
      .map(
        (one) =>
          [
            'touch',
            [
              one.medium === undefined ? '' : say(`app:medium.${one.medium}`),
              one.day === undefined ? '' : shortDay(one.day),
            ]
              .filter(Boolean)
              .join(', '),
          ] as const,
      ),
    ...(heard.memories ?? []).map((one) => ['memory', one.text ?? ''] as const),
    ...(heard.occasions ?? []).map(
      (one) => ['occasion', [one.label, one.date].filter(Boolean).join(', ')] as const,
    ),
    ...(heard.promises ?? []).map((one) => ['promise', one.text ?? ''] as const),
    ...(heard.nextTime ?? []).map((one) => ['next', one.text ?? ''] as const),
  ];
  // One thing for two people is heard once.
  const parts = [...new Map(all.map((part) => [part.join('\n'), part])).values()];
  if (parts.length === 0) return null;
  return (
    <dl className="heard" aria-live="polite" aria-label={say('palette:heard')}>
      {parts.slice(0, 8).map(([kind, text]) => (
        <div key={`${kind} ${text}`}>
          <dt>{say(`palette:heardAs.${kind}`)}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
