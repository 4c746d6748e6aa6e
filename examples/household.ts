/** The words of the invented household: people, exchanges and post, as plain values that the writers turn into files. */

export type Circle = 'family' | 'choir' | 'college' | 'friends' | 'work' | 'neighbours' | 'school' | 'far';

/** Where an exchange leaves its trace; each has its own export format. */
export type Channel =
  | 'mail'
  | 'whatsapp'
  | 'sms'
  | 'call'
  | 'meeting'
  | 'telegram'
  | 'signal'
  | 'imessage'
  | 'google-chat'
  | 'facebook'
  | 'instagram'
  | 'linkedin'
  | 'friends-md'
  | 'monica';

export type Tongue =
  | 'en'
  | 'pt'
  | 'de'
  | 'no'
  | 'pl'
  | 'el'
  | 'ar'
  | 'he'
  | 'ja'
  | 'zh'
  | 'ko'
  | 'hi'
  | 'ta'
  | 'uk'
  | 'vi'
  | 'es'
  | 'fr';

/** The address book that holds the card, each with its own dialect of vCard. */
export type Book = 'iphone' | 'android' | 'google' | 'nextcloud';

/** A civil date whose year may be unknown. */
export interface CivilDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export interface Address {
  readonly street: string;
  readonly city: string;
  readonly code: string;
  readonly country: string;
}

/** How a tie runs: how long between contacts, and between which days before `today`. */
export interface Tie {
  readonly kind: 'daily' | 'steady' | 'fading' | 'lapsed' | 'new' | 'yearly' | 'never' | 'set';
  readonly medianDays: number;
  /** Days before today of the first and of the last possible contact. */
  readonly from: number;
  readonly to: number;
  /** For `set`: the contact days themselves, in days before today, newest first; older ones follow the rhythm. */
  readonly days: readonly number[];
}

export interface Someone {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly name: string;
  /** What another source calls the same person: a nickname, a short form. */
  readonly alias: string | null;
  readonly circle: Circle;
  readonly country: string;
  readonly tongue: Tongue;
  readonly emails: readonly string[];
  /** In E.164. */
  readonly phones: readonly string[];
  readonly birthday: CivilDate | null;
  readonly wedding: CivilDate | null;
  readonly died: string | null;
  readonly address: Address | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly note: string | null;
  readonly related: readonly { readonly what: string; readonly id: string }[];
  /** A dated event of their own life, with its label. */
  readonly event: { readonly date: string; readonly label: string } | null;
  readonly tie: Tie;
  readonly channels: readonly Channel[];
  readonly book: Book | null;
  /** Other lists that know them. */
  readonly lists: readonly ('google-csv' | 'linkedin' | 'facebook' | 'instagram' | 'friends-md' | 'monica')[];
  readonly photo: boolean;
}

/** One moment of contact, as it will stand in one file. */
export interface Exchange {
  readonly key: string;
  /** Seconds since 1970 UTC. */
  readonly at: number;
  readonly who: readonly string[];
  readonly channel: Channel;
  readonly direction: 'in' | 'out' | 'mutual';
  readonly text: string;
  readonly minutes: number | null;
  readonly missed: boolean;
  readonly media: 'voice' | 'photo' | null;
  /** The key of the exchange that this one answers. */
  readonly answers: string | null;
}

/** A line of the group chat; `who` null is the owner. */
export interface GroupLine {
  readonly at: number;
  readonly who: string | null;
  readonly text: string;
}

/** Post that no person wrote to the owner alone. */
export interface Bulk {
  readonly at: number;
  readonly kind: 'newsletter' | 'shop' | 'robot' | 'list';
  readonly from: string;
  readonly fromName: string;
  readonly subject: string;
}

export interface Household {
  readonly seed: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly owner: {
    readonly name: string;
    readonly emails: readonly string[];
    readonly phone: string;
    readonly zone: string;
    readonly region: string;
  };
  readonly people: readonly Someone[];
  readonly exchanges: readonly Exchange[];
  readonly group: {
    readonly name: string;
    readonly members: readonly string[];
    readonly lines: readonly GroupLine[];
  };
  readonly choir: {
    readonly first: string;
    readonly skipped: readonly string[];
    readonly members: readonly string[];
  };
  readonly plans: readonly {
    readonly day: string;
    readonly hour: number;
    readonly title: string;
    readonly who: readonly string[];
  }[];
  readonly bulk: readonly Bulk[];
  /** One mail of the owner to forty people, with the day it went out. */
  readonly toForty: { readonly at: number; readonly who: readonly string[] };
}
