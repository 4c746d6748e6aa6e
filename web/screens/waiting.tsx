/** What was written while nobody answered: waiting to be sent, or refused and shown. */
import { useQuery } from '@tanstack/react-query';
import { Empty } from '../parts/empty.tsx';
import { useTitle } from '../parts/use-title.ts';
import { count, flush } from '../offline/outbox.ts';
import { usePresence } from '../offline/presence.ts';
import { drop, replace, waiting, type Wish } from '../offline/shelf.ts';
import { useRead } from '../use-read.ts';
import { textOf } from '../text-of.ts';
import { useWords } from '../words.tsx';
import './history.css';

export default function Waiting() {
  const { say, moment } = useWords();
  const presence = usePresence();
  const people = useRead('people', { brief: true }).data ?? [];
  const all = useQuery({ queryKey: ['waiting', presence.waiting, presence.refused], queryFn: waiting });
  useTitle(say('app:waiting.title'));
  const settle = async (work: Promise<void>) => {
    await work;
    await count();
    await all.refetch();
  };
  const retry = async (number: number, { key, name, fields, at }: Wish) => {
    await replace(number, { key, name, fields, at });
    await flush();
  };
  const nameOf = (wish: Wish) => {
    const who = wish.fields['who'];
    const ids = (Array.isArray(who) ? who : [who]).map(String);
    return people
      .filter((person) => ids.includes(person.id))
      .map((person) => person.name)
      .join(', ');
  };
  return (
    <div className="screen history">
      <header className="screen-head">
        <div>
          <h1>{say('app:waiting.title')}</h1>
          <p className="muted">{say('app:waiting.intro')}</p>
        </div>
      </header>
      {all.data?.length === 0 && <Empty title={say('app:waiting.none')} text="" />}
      <ol>
        {all.data?.map(([number, wish]) => (
          <li key={number}>
            <time>{moment(wish.at)}</time>
            <p dir="auto">
              {[
                nameOf(wish),
                wish.name,
                textOf(wish.fields['sentence'] ?? wish.fields['text'] ?? wish.fields['keep']),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
              {wish.refused !== undefined && (
                <small> {say('app:waiting.refused', { why: wish.refused.message })}</small>
              )}
            </p>
            <button type="button" className="link" onClick={() => void settle(retry(number, wish))}>
              {say('app:waiting.retry')}
            </button>
            <button type="button" className="link" onClick={() => void settle(drop(number))}>
              {say('app:waiting.discard')}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
