/** One thing inside an archive: bytes with a name, or what may not be opened and why. */
import type { Bytes } from './bytes.ts';

export type Member =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Bytes }
  | {
      readonly kind: 'refused';
      readonly name: string;
      /** A catalogue key without its namespace `readers`. */
      readonly why: string;
      readonly values?: Readonly<Record<string, unknown>>;
    };
