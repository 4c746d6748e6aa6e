/** One memory in a timeline: when and where in small letters, the words in large ones, pictures below. */
import { Link } from 'wouter';
import type { Memory } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './memory-entry.css';

interface MemoryEntryProps {
  readonly memory: Memory;
  /** The person whose timeline it is, not named again. */
  readonly but: string;
  /** Beside something else: without the date, in smaller letters. */
  readonly short?: boolean;
}

export function MemoryEntry({ memory, but, short = false }: MemoryEntryProps) {
  const { say, shortDay } = useWords();
  const others = memory.people.filter((person) => person.id !== but);
  const when = memory.day === null || short ? '' : shortDay(memory.day, memory.day);
  return (
    <article className="memory-entry" data-kind={memory.kind} data-short={short || undefined}>
      <p dir="auto">{memory.text}</p>
      {memory.photos.length > 0 && (
        <div className="memory-photos" data-count={Math.min(3, memory.photos.length)}>
          {memory.photos.slice(0, short ? 1 : 12).map((photo) => (
            <img
              key={photo.sha256}
              src={`/api/v1/blob/${photo.sha256}`}
              alt={say('memories-screen:photo', { text: memory.text.slice(0, 80) })}
              loading="lazy"
              decoding="async"
            />
          ))}
        </div>
      )}
      <footer>
        {when !== '' && <time dateTime={memory.day ?? ''}>{when}</time>}
        {others.map((person) => (
          <Link key={person.id} href={`/people/${encodeURIComponent(person.id)}`}>
            <bdi>{person.name || say('app:nameless')}</bdi>
          </Link>
        ))}
        {memory.place !== null && memory.place !== '' && <span>{memory.place}</span>}
      </footer>
    </article>
  );
}
