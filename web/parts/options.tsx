/** A few words of which one holds: radio buttons underneath, so that keys and screen readers know them. */
import { useId } from 'react';

interface OptionsProps {
  readonly legend: string;
  readonly name: string;
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** Shows the legend; it is always there for screen readers. */
  readonly titled?: boolean;
}

export function Options({ legend, name, value, onChange, options, titled = false }: OptionsProps) {
  const id = useId();
  return (
    <div className={titled ? 'field' : ''} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={titled ? '' : 'sr-only'}>
        {legend}
      </span>
      <div className="options">
        {options.map(([one, text]) => (
          <label key={one}>
            <input
              type="radio"
              name={`${name}${id}`}
              checked={value === one}
              onChange={() => onChange(one)}
            />
            {text}
          </label>
        ))}
      </div>
    </div>
  );
}
