/** The honest look: sums over everyone, each as a sentence, a picture and a table; nobody has a number of their own. */
import { Link } from 'wouter';
import { Bars, ChartCard, Columns } from '../parts/chart.tsx';
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { LookCapacity } from '../parts/look-capacity.tsx';
import { LookRight } from '../parts/look-right.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { Reads } from '../shapes.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './look.css';

type Look = Reads['look'];

export default function LookScreen() {
  const { say, shortDay } = useWords();
  const asked = useRead('look');
  useTitle(say('look-screen:title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const look = asked.data;
  return (
    <div className="screen look" aria-busy={look === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('look-screen:title')}</h1>
          <p className="muted">
            {look !== undefined &&
              say('look-screen:intro', { since: shortDay(look.since), until: shortDay(look.until) })}
          </p>
        </div>
        <nav className="look-ways" aria-label={say('look-screen:title')}>
          <Link className="btn" href="/review">
            {say('look-screen:review.title')}
          </Link>
          <Link className="btn" href="/well">
            {say('look-screen:well.title')}
          </Link>
        </nav>
      </header>
      {look !== undefined && look.months.length === 0 ? (
        <Empty
          title={say('look-screen:title')}
          text={say('look-screen:empty')}
          to="/capture"
          way={say('app:nav.capture')}
        />
      ) : (
        look !== undefined && (
          <>
            <Answer look={look} />
            <Months look={look} />
            <Intentions look={look} />
            <Reciprocity look={look} />
            <Purposes look={look} />
            <Media look={look} />
            <Commitments look={look} />
            <LookCapacity />
            <LookRight />
          </>
        )
      )}
    </div>
  );
}

function Answer({ look }: { readonly look: Look }) {
  const { say, number } = useWords();
  const { reached, answered, text } = look.answer;
  const rows = [
    { label: say('look-screen:answer.answered'), value: answered, tone: 'moss' as const },
    { label: say('look-screen:answer.silent'), value: reached - answered, tone: 'stone' as const },
  ];
  return (
    <ChartCard
      title={say('look-screen:answer.title')}
      text={text}
      chart={reached === 0 ? null : <Bars bars={rows} most={reached} />}
      head={[say('look-screen:answer.people'), say('look-screen:answer.number'), say('look-screen:share')]}
      rows={rows.map((one) => [one.label, number(one.value), percent(say, one.value, reached)])}
    />
  );
}

function Months({ look }: { readonly look: Look }) {
  const { say, number, month } = useWords();
  const best = look.months.toSorted((a, b) => b.touches - a.touches)[0];
  if (best === undefined) return null;
  const shown = (one: string) => month(`${one}-01`);
  return (
    <ChartCard
      title={say('look-screen:months.title')}
      text={say('look-screen:months.text', {
        month: shown(best.month),
        touches: number(best.touches),
        people: number(best.people),
      })}
      chart={
        <Columns columns={look.months.map((one) => ({ label: shown(one.month), value: one.touches }))} />
      }
      head={[
        say('look-screen:months.month'),
        say('look-screen:months.touches'),
        say('look-screen:months.people'),
      ]}
      rows={look.months.map((one) => [shown(one.month), number(one.touches), number(one.people)])}
    />
  );
}

function Intentions({ look }: { readonly look: Look }) {
  const { say } = useWords();
  const starved = look.intentions
    .filter((one) => one.wanted > 0 && one.got < one.wanted)
    .toSorted((a, b) => a.got / a.wanted - b.got / b.wanted)[0];
  const text =
    look.intentions.length === 0
      ? say('look-screen:intentions.none')
      : starved === undefined
        ? say('look-screen:intentions.even')
        : say('look-screen:intentions.starved', {
            name: starved.name,
            got: percent(say, starved.got, 1),
            wanted: percent(say, starved.wanted, 1),
          });
  return (
    <ChartCard
      title={say('look-screen:intentions.title')}
      text={text}
      chart={
        <Bars
          bars={look.intentions.map((one) => ({
            label: one.name,
            value: one.got,
            mark: one.wanted,
            tone: 'moss' as const,
          }))}
        />
      }
      head={[
        say('look-screen:intentions.name'),
        say('look-screen:intentions.wanted'),
        say('look-screen:intentions.got'),
      ]}
      rows={look.intentions.map((one) => [one.name, percent(say, one.wanted, 1), percent(say, one.got, 1)])}
    >
      <Link className="link small" href="/do/intention">
        {say('look-screen:intentions.set')}
      </Link>
    </ChartCard>
  );
}

function Reciprocity({ look }: { readonly look: Look }) {
  const { say, number } = useWords();
  const sides = ['out', 'in', 'mutual'] as const;
  const counts = look.reciprocity;
  const whole = counts.out + counts.in + counts.mutual;
  const tones = { out: 'ember', in: 'frost', mutual: 'moss' } as const;
  return (
    <ChartCard
      title={say('look-screen:reciprocity.title')}
      text={say('look-screen:reciprocity.both', {
        out: number(counts.out),
        in: number(counts.in),
        mutual: number(counts.mutual),
      })}
      chart={
        <Bars
          bars={sides.map((side) => ({
            label: say(`look-screen:reciprocity.${side}`),
            value: counts[side],
            tone: tones[side],
          }))}
        />
      }
      head={[say('look-screen:reciprocity.who'), say('look-screen:count'), say('look-screen:share')]}
      rows={sides.map((side) => [
        say(`look-screen:reciprocity.${side}`),
        number(counts[side]),
        percent(say, counts[side], whole),
      ])}
    />
  );
}

function Purposes({ look }: { readonly look: Look }) {
  const { say, number } = useWords();
  const some = look.purposes.filter((one) => one.count > 0).toSorted((a, b) => b.count - a.count);
  const sum = (wanted: readonly string[]) =>
    some.reduce((all, one) => all + (wanted.includes(one.purpose) ? one.count : 0), 0);
  const first = some[0];
  const name = (one: string) => say(`look-screen:purposes.${one === 'give' ? 'gift' : one}`);
  const text =
    first === undefined
      ? say('look-screen:purposes.none')
      : `${say('look-screen:purposes.text', { purpose: name(first.purpose) })} ${say(
          'look-screen:purposes.give',
          {
            given: number(sum(['care', 'give', 'thank'])),
            asked: number(sum(['ask', 'sell'])),
          },
        )}`;
  const whole = some.reduce((all, one) => all + one.count, 0);
  return (
    <ChartCard
      title={say('look-screen:purposes.title')}
      text={text}
      chart={
        <Bars
          bars={some.map((one) => ({
            label: name(one.purpose),
            value: one.count,
            tone: one.purpose === 'ask' || one.purpose === 'sell' ? 'honey' : 'moss',
          }))}
        />
      }
      head={[say('look-screen:purposes.purpose'), say('look-screen:count'), say('look-screen:share')]}
      rows={some.map((one) => [name(one.purpose), number(one.count), percent(say, one.count, whole)])}
    />
  );
}

function Media({ look }: { readonly look: Look }) {
  const { say, number } = useWords();
  const some = look.media.toSorted((a, b) => b.count - a.count);
  const [first] = some;
  if (first === undefined) return null;
  const whole = some.reduce((all, one) => all + one.count, 0);
  return (
    <ChartCard
      title={say('look-screen:media.title')}
      text={say('look-screen:media.text', { medium: say(`app:medium.${first.medium}`) })}
      chart={
        <Bars
          bars={some.map((one) => ({
            label: say(`app:medium.${one.medium}`),
            value: one.count,
            tone: 'frost' as const,
          }))}
        />
      }
      head={[say('look-screen:media.medium'), say('look-screen:count'), say('look-screen:share')]}
      rows={some.map((one) => [
        say(`app:medium.${one.medium}`),
        number(one.count),
        percent(say, one.count, whole),
      ])}
    />
  );
}

function Commitments({ look }: { readonly look: Look }) {
  const { say, number } = useWords();
  const slow = look.commitments.filter((one) => one.pace === 'behind').length;
  const text =
    look.commitments.length === 0
      ? say('look-screen:commitments.none')
      : slow === 0
        ? say('look-screen:commitments.text-fine')
        : say('look-screen:commitments.text-slow', { count: slow });
  return (
    <ChartCard
      title={say('look-screen:commitments.title')}
      text={text}
      chart={
        <Bars
          most={1}
          bars={look.commitments.map((one) => ({
            label: one.text,
            value: one.done / Math.max(1, one.number),
            tone: one.pace === 'behind' ? 'honey' : 'moss',
          }))}
        />
      }
      head={[
        say('look-screen:commitments.what'),
        say('look-screen:commitments.done'),
        say('look-screen:commitments.pace'),
      ]}
      rows={look.commitments.map((one) => [
        one.text,
        say('look-screen:commitments.of', { done: number(one.done), number: number(one.number) }),
        say(`look-screen:commitments.${one.pace}`),
      ])}
    >
      <Link className="link small" href="/do/commit">
        {say('look-screen:commitments.set')}
      </Link>
    </ChartCard>
  );
}

type Say = ReturnType<typeof useWords>['say'];

const percent = (say: Say, value: number, of: number): string =>
  say('look-screen:percent', { value: Math.round(of === 0 ? 0 : (value / of) * 100) });
