/** How much time there is; the sitting is cut to it. */
import { Options } from './options.tsx';
import { useWords } from '../words.tsx';

const choices = ['5', '15', '30', '60'] as const;

export function Budget({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (minutes: string) => void;
}) {
  const { say } = useWords();
  return (
    <Options
      legend={say('today:budget.name')}
      name="budget"
      value={value}
      onChange={onChange}
      options={choices.map((minutes) => [minutes, say(`today:budget.${minutes}`)])}
    />
  );
}
