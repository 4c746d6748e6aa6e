/** A handle: one address, number, user name or postal address, normalised so that equal means the same place. */

export const handleKinds = [
  'email',
  'phone',
  'whatsapp',
  'telegram',
  'signal',
  'facebook',
  'instagram',
  'linkedin',
  'user',
  'url',
  'postal',
] as const;

export type HandleKind = (typeof handleKinds)[number];

export interface Handle {
  readonly kind: HandleKind;
  /** Normalised: mail lower case, phone E.164, user name without `@`. Two equal values are one handle. */
  readonly value: string;
  /** As it was written where it came from. */
  readonly shown: string;
  /** `home`, `work`, `cell`… as the source says; null when it does not. */
  readonly label: string | null;
}
