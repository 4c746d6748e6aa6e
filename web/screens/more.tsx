/** On a phone: everything that has no tab of its own. */
import { Link } from 'wouter';
import { useTitle } from '../parts/use-title.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './backup.css';

export default function More() {
  const { say, number } = useWords();
  const today = useRead('today').data;
  const places: readonly (readonly [string, string, string])[] = [
    ['/memories', 'app:nav.memories', ''],
    ['/introductions', 'app:nav.introductions', ''],
    ['/look', 'app:nav.look', ''],
    ['/review', 'look-screen:review.title', ''],
    ['/well', 'look-screen:well.title', ''],
    ['/capture', 'app:nav.capture', ''],
    ['/questions', 'app:nav.questions', today === undefined ? '' : number(today.counts.questions)],
    ['/backup', 'app:nav.backup', ''],
    ['/history', 'app:nav.history', ''],
    ['/settings', 'app:nav.settings', ''],
  ];
  useTitle(say('app:nav.more'));
  return (
    <div className="screen">
      <h1>{say('app:nav.more')}</h1>
      <nav className="more-list" aria-label={say('app:nav.more')}>
        {places.map(([to, name, beside]) => (
          <Link key={to} href={to}>
            {say(name)} <b>{beside}</b>
          </Link>
        ))}
      </nav>
    </div>
  );
}
