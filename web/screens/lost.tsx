/** Nothing stands at this address. */
import { Empty } from '../parts/empty.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useWords } from '../words.tsx';

export default function Lost() {
  const { say } = useWords();
  useTitle('');
  return (
    <div className="screen">
      <Empty level={1} title={say('app:lost')} text={say('app:lostHint')} to="/" way={say('app:nav.today')} />
    </div>
  );
}
