/** Which screen an address shows; every screen but Today arrives when it is first needed. */
import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import type { Language } from '../src/words/say.ts';
import { usePresence } from './offline/presence.ts';
import { Unbroken } from './parts/broken.tsx';
import { Shell } from './parts/shell.tsx';
import { Today } from './screens/today.tsx';
import { useRead } from './use-read.ts';
import { useWords } from './words.tsx';

const People = lazy(() => import('./screens/people.tsx'));
const Person = lazy(() => import('./screens/person.tsx'));
const WhereEveryoneStands = lazy(() => import('./screens/map.tsx'));
const Capture = lazy(() => import('./screens/capture.tsx'));
const Questions = lazy(() => import('./screens/questions.tsx'));
const History = lazy(() => import('./screens/history.tsx'));
const Trash = lazy(() => import('./screens/trash.tsx'));
const Backup = lazy(() => import('./screens/backup.tsx'));
const Settings = lazy(() => import('./screens/settings.tsx'));
const Memories = lazy(() => import('./screens/memories.tsx'));
const Introductions = lazy(() => import('./screens/introductions.tsx'));
const Look = lazy(() => import('./screens/look.tsx'));
const Review = lazy(() => import('./screens/review.tsx'));
const Well = lazy(() => import('./screens/well.tsx'));
const Waiting = lazy(() => import('./screens/waiting.tsx'));
const More = lazy(() => import('./screens/more.tsx'));
const Brief = lazy(() => import('./screens/brief.tsx'));
const Export = lazy(() => import('./screens/export.tsx'));
const Tokens = lazy(() => import('./screens/tokens.tsx'));
const AnyAction = lazy(() => import('./screens/any-action.tsx'));
const Merge = lazy(() => import('./screens/merge.tsx'));
const NoSession = lazy(() => import('./screens/no-session.tsx'));
const Lost = lazy(() => import('./screens/lost.tsx'));

export function App({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { language, whole } = useWords();
  const [place] = useLocation();
  const { known } = usePresence();
  const wanted = useRead('settings', {}, { enabled: known }).data?.language;
  useEffect(() => {
    if (wanted !== undefined && wanted !== language) onLanguage(wanted);
  }, [wanted, language, onLanguage]);
  if (!known) {
    return (
      <Suspense>
        <NoSession />
      </Suspense>
    );
  }
  return (
    <Shell>
      <Suspense fallback={<Coming />}>
        <Unbroken key={place}>{!whole && place !== '/' ? <Coming /> : <Screens />}</Unbroken>
      </Suspense>
    </Shell>
  );
}

/** A screen whose code or words are still on their way. */
function Coming() {
  return <div className="screen" aria-busy="true" />;
}

function Screens() {
  return (
    <Switch>
      <Route path="/" component={Today} />
      <Route path="/people" component={People} />
      <Route path="/people/:id">{({ id }) => <Person key={id} id={id} />}</Route>
      <Route path="/people/:id/brief">{({ id }) => <Brief key={id} id={id} />}</Route>
      <Route path="/map" component={WhereEveryoneStands} />
      <Route path="/memories" component={Memories} />
      <Route path="/introductions" component={Introductions} />
      <Route path="/look" component={Look} />
      <Route path="/review" component={Review} />
      <Route path="/well" component={Well} />
      <Route path="/capture" component={Capture} />
      <Route path="/questions" component={Questions} />
      <Route path="/history" component={History} />
      <Route path="/trash" component={Trash} />
      <Route path="/backup" component={Backup} />
      <Route path="/settings" component={Settings} />
      <Route path="/waiting" component={Waiting} />
      <Route path="/more" component={More} />
      <Route path="/merge" component={Merge} />
      <Route path="/do/export" component={Export} />
      <Route path="/do/token" component={Tokens} />
      <Route path="/do/:name">{({ name }) => <AnyAction key={name} name={name} />}</Route>
      <Route component={Lost} />
    </Switch>
  );
}
