/** The page before a meeting: what passed since you last spoke, what was promised, what to ask; it prints on one sheet. */
import { Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Failed } from '../parts/failed.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useTitle } from '../parts/use-title.ts';
import { nextTimeText } from '../next-time-text.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './brief.css';

export default function Brief({ id }: { readonly id: string }) {
  const { say, shortDay, ago } = useWords();
  const asked = useRead('brief', { who: id });
  const [fallback] = useState(() => new Date().toISOString().slice(0, 10));
  const today = useRead('today').data?.day ?? fallback;
  const page = asked.data;
  const name = page?.person.name || say('app:nameless');
  useTitle(say('brief-screen:title', { name }));
  if (page === undefined) {
    return asked.isError ? (
      <Failed error={asked.error} again={() => void asked.refetch()} />
    ) : (
      <div className="screen brief" aria-busy="true" />
    );
  }
  const last = page.lastTouch;
  const title = (part: string) => (part === 'since' ? page.sinceTitle : say(`brief-screen:${part}`));
  const parts: readonly (readonly [string, readonly ReactNode[]])[] = [
    ['promises', page.promises.map((one) => one.text)],
    ['nextTime', page.nextTime.map((one) => nextTimeText(one, say))],
    ['clippings', page.clippings.map((one) => one.text)],
    ['couldDo', page.couldDo],
    [
      'occasions',
      page.occasions.map((one) => (
        <Dated key={one.id} when={one.next === null ? '' : shortDay(one.next, today)}>
          {[one.label || say(`person:occasion.${one.kind}`), one.ofWhom ?? ''].filter(Boolean).join(' · ')}
        </Dated>
      )),
    ],
    [
      'since',
      [
        ...page.since.map((one) => (
          <Dated key={one.id} when={shortDay(one.day, today)}>
            <span className="muted">{say(`brief-screen:side.${one.direction}`)}</span>{' '}
            {one.text || say(`app:medium.${one.medium}`)}
          </Dated>
        )),
        ...(page.sinceMore === 0 ? [] : [say('brief-screen:more', { count: page.sinceMore })]),
      ],
    ],
    ['around', page.around.map((one) => `${one.name}, ${one.what}`)],
    [
      'memories',
      page.memories.map((one) => (
        <Dated key={one.id} when={one.day === null ? '' : shortDay(one.day, today)}>
          {one.text}
        </Dated>
      )),
    ],
    ['kindWords', page.kindWords.map((one) => one.text)],
    ['openers', page.openers],
  ];
  const some = parts.filter(([, lines]) => lines.length > 0);
  return (
    <div className="screen brief">
      <header className="screen-head">
        <div>
          <h1>
            <bdi>{say('brief-screen:title', { name })}</bdi>
          </h1>
          <p className="muted">
            {page.line !== '' && <bdi>{page.line}. </bdi>}
            {page.spoke !== null
              ? say('brief-screen:spoke', { ago: ago(page.spoke.day, today) })
              : last === null
                ? say('brief-screen:never')
                : say('brief-screen:lastSpoke', { ago: ago(last.day, today) })}
          </p>
        </div>
        <div className="brief-acts">
          <button type="button" className="btn go" onClick={() => print()}>
            <Printer size={16} aria-hidden="true" /> {say('brief-screen:print')}
          </button>
          <PrintButton what="paper" fields={{ who: id }} text="PDF" />
          <Link className="btn" href={`/people/${encodeURIComponent(id)}`}>
            {say('brief-screen:back')}
          </Link>
        </div>
      </header>
      {page.sensitive !== null && (
        <p className="brief-gentle" dir="auto">
          {say('brief-screen:gentle', { text: page.sensitive })}
        </p>
      )}
      {some.length === 0 && <p className="muted">{say('brief-screen:nothing')}</p>}
      <div className="brief-parts">
        {some.map(([part, lines]) => (
          <section key={part}>
            <h2>{title(part)}</h2>
            <ul>
              {lines.map((line, at) => (
                <li key={typeof line === 'string' ? line : `${part} ${at}`} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {(page.help !== null || page.ask.length > 0) && (
        <details className="brief-ask">
          <summary>{say('brief-screen:ask')}</summary>
          {page.ask.map((one) => (
            <p key={one} dir="auto">
              {say('brief-screen:couldAsk', { text: one })}
            </p>
          ))}
          {page.help !== null && <p>{page.help}</p>}
        </details>
      )}
    </div>
  );
}

function Dated({ when, children }: { readonly when: string; readonly children: ReactNode }) {
  return (
    <>
      {when !== '' && <time>{when}</time>} {children}
    </>
  );
}
