/** A person as a round sign: their photo when the card holds one, else their initials on a tint that stays theirs. */
import './face.css';

interface FaceProps {
  readonly name: string;
  readonly size?: 'small' | 'middle' | 'large';
  /** The id to show the photo of; absent when there is none. */
  readonly photoOf?: string;
}

const tints = ['honey', 'ember', 'frost', 'moss', 'sunk'] as const;

export function Face({ name, size = 'small', photoOf }: FaceProps) {
  return (
    <span className={`face ${size} ${tintOf(name)}`} aria-hidden="true">
      {photoOf === undefined ? (
        initials(name)
      ) : (
        <img src={`/api/v1/photo/${encodeURIComponent(photoOf)}`} alt="" loading="lazy" decoding="async" />
      )}
    </span>
  );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first sign of the first and of the last word, whatever the script; an emoji is one sign. */
export function initials(name: string): string {
  // `Julia (Max's wife)` is called Julia.
  const bare = name.slice(0, 200).replace(/\([^()]*\)/g, ' ');
  const words = (/[\p{L}\p{N}]/u.test(bare) ? bare : name.slice(0, 200))
    .split(/[\s,.()“”"]+/u)
    .filter((word) => word !== '');
  // A number after a name is no name; a name of numbers alone keeps them.
  const named = words.filter((word) => !/^[\d+#-]/.test(word));
  const all = named.length === 0 ? words : named;
  const ends = all.length > 1 ? [all[0], all.at(-1)] : all.slice(0, 1);
  return ends.map((word) => first(word ?? '')).join('') || '·';
}

function first(word: string): string {
  const [sign] = segmenter.segment(word);
  return sign?.segment.toLocaleUpperCase() ?? '';
}

function tintOf(name: string): string {
  let sum = 0;
  for (const sign of name.slice(0, 60)) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9973;
  return tints[sum % tints.length] ?? 'honey';
}
