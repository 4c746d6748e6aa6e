/** Views of one's own: the narrowing of the list as it stands, under a name, kept in this browser as the address it is. */
import { Bookmark, X } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { textOf } from '../text-of.ts';
import { useWords } from '../words.tsx';

interface View {
  readonly name: string;
  readonly address: string;
}

const place = 'kith-views';
const most = 20;

export function OwnViews({ narrowed }: { readonly narrowed: boolean }) {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const [views, setViews] = useState(kept);
  const [naming, setNaming] = useState(false);
  const here = orderly(address);
  const known = views.some((view) => view.address === here);
  const change = (next: readonly View[]) => {
    setViews(next);
    keep(next);
  };
  return (
    <>
      {views.map((view) => (
        <span key={view.name} className="own-view">
          <button
            type="button"
            className="view"
            aria-pressed={view.address === here}
            onClick={() => setAddress(view.address === here ? '' : view.address, { replace: true })}
          >
            <bdi>{view.name}</bdi>
          </button>
          {view.address === here && (
            <button
              type="button"
              className="own-view-drop"
              aria-label={say('people-screen:dropView', { name: view.name })}
              onClick={() => change(views.filter((one) => one !== view))}
            >
              <X size={14} aria-hidden="true" />
            </button>
          )}
        </span>
      ))}
      {narrowed && !known && !naming && views.length < most && (
        <button type="button" className="link small" onClick={() => setNaming(true)}>
          <Bookmark size={14} aria-hidden="true" /> {say('people-screen:keepView')}
        </button>
      )}
      {naming && (
        <form
          className="own-view-name"
          onSubmit={(event) => {
            event.preventDefault();
            const name = textOf(new FormData(event.currentTarget).get('name')).trim();
            if (name !== '') change([...views.filter((one) => one.name !== name), { name, address: here }]);
            setNaming(false);
          }}
        >
          <input
            className="input"
            name="name"
            maxLength={40}
            // The field stands only because it was asked for.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            autoComplete="off"
            aria-label={say('people-screen:keepViewName')}
            placeholder={say('people-screen:keepViewName')}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setNaming(false);
            }}
          />
          <button type="submit" className="btn">
            {say('app:save')}
          </button>
        </form>
      )}
    </>
  );
}

/** Without what was typed, and in one order, so that the same view is the same address. */
function orderly(address: URLSearchParams): string {
  const fields = [...address].filter(([name]) => name !== 'query').sort(([a], [b]) => (a < b ? -1 : 1));
  return new URLSearchParams(fields).toString();
}

function kept(): readonly View[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    if (!Array.isArray(found)) return [];
    return found
      .filter((one: Partial<View>) => typeof one.name === 'string' && typeof one.address === 'string')
      .slice(0, most) as View[];
  } catch {
    return [];
  }
}

function keep(views: readonly View[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(views));
  } catch {
    // A browser that keeps nothing: the views last as long as the page.
  }
}
