/** A screen that broke says so in one kind sentence and leads back; nothing of what it showed is told to anybody. */
import { Component, useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../words.tsx';
import './failed.css';

interface Parts {
  readonly children: ReactNode;
}

/** React lets only a class catch what breaks below it. */
export class Unbroken extends Component<Parts, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { say } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className="screen">
      <section className="card failed" role="alert">
        <h1 ref={title} tabIndex={-1}>
          {say('app:broken')}
        </h1>
        <p className="muted">{say('app:brokenHint')}</p>
        <p className="form-end">
          {/* Loaded anew: what is in memory may be what broke it. */}
          <a className="btn go" href="/">
            {say('app:nav.today')}
          </a>
          <button type="button" className="btn" onClick={() => location.reload()}>
            {say('app:again')}
          </button>
        </p>
      </section>
    </div>
  );
}
