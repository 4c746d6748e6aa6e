/** One memory, in the voice it was written in. */
import type { Memory } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './memory-quote.css';

interface MemoryQuoteProps {
  readonly memory: Memory;
  /** The person in whose place it stands, not named again. */
  readonly but: string;
  readonly today: string;
}

export function MemoryQuote({ memory, but, today }: MemoryQuoteProps) {
  const { say, shortDay, list } = useWords();
  const others = memory.people.filter((person) => person.id !== but).map((person) => person.name);
  const about = [
    memory.day === null ? null : shortDay(memory.day, today),
    others.length === 0 ? null : say('app:with', { names: list(others) }),
    memory.place,
  ];
  return (
    <blockquote className="memory-quote">
      <p dir="auto">{memory.text}</p>
      <footer>{about.filter((part) => part !== null).join(' · ') || say('today:yourNote')}</footer>
    </blockquote>
  );
}
