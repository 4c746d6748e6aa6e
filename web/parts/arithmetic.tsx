/** Why this order: the arithmetic behind one suggestion, shown to whoever asks and to nobody else. */
import type { Suggestion } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './arithmetic.css';

export function Arithmetic({ next }: { readonly next: Suggestion }) {
  const { say, locale } = useWords();
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  return (
    <details className="arithmetic">
      <summary>{say('today:why')}</summary>
      <table>
        <caption className="sr-only">{say('today:why')}</caption>
        <tbody>
          {next.reasons.map((reason) => (
            <tr key={`${reason.kind} ${reason.because}`}>
              <th scope="row">{reason.because}</th>
              <td>{exact.format(reason.weight)}</td>
            </tr>
          ))}
          {Object.entries(next.factors).map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{say(`today:factor.${name}`, { defaultValue: name })}</th>
              <td>× {exact.format(value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('today:sum')}</th>
            <td>{exact.format(next.score)}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
