/** Reads the XML of "SMS Backup & Restore": text messages, picture messages and the call log, entry by entry. */
import { xmlStream } from './xml-stream.ts';
import type { XmlTrouble } from './xml-stream.ts';

export interface SmsEntry {
  readonly kind: 'message';
  /** The how-manyth entry of the file, from 1. */
  readonly number: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly mine: boolean;
  /** The numbers or names of the others; of a group all of them. */
  readonly others: readonly string[];
  /** Who wrote it, when a group message tells. */
  readonly from: string | null;
  /** As the address book of the phone named them; null when unknown. */
  readonly names: string | null;
  readonly text: string;
}

export type CallKind = 'in' | 'out' | 'missed' | 'voicemail' | 'rejected' | 'blocked' | 'elsewhere';

export interface CallEntry {
  readonly kind: 'call';
  readonly number: number;
  readonly at: number;
  readonly call: CallKind;
  /** Null when the caller hid it. */
  readonly other: string | null;
  readonly names: string | null;
  readonly seconds: number;
}

export interface BadSmsEntry {
  readonly kind: 'bad';
  readonly number: number;
  readonly why: 'no-date' | 'no-address' | 'cut-off' | XmlTrouble;
}

export type SmsItem = SmsEntry | CallEntry | BadSmsEntry;

export interface SmsReader {
  push(chunk: Uint8Array): readonly SmsItem[];
  end(): readonly SmsItem[];
}

/** Drafts, failed and waiting messages are no contact and left out. Never throws. */
export function smsReader(): SmsReader {
  let out: SmsItem[] = [];
  let number = 0;
  let mms: Mms | null = null;
  let open = 0;
  let root = false;
  const stream = xmlStream({
    open: (name, attributes) => {
      open++;
      if (open === 1) root = roots.has(name);
      if (name === 'sms') take(smsOf(++number, attributes), out);
      else if (name === 'call') take(callOf(++number, attributes), out);
      else if (name === 'mms')
        mms = { number: ++number, attributes, texts: [], textLength: 0, addresses: [] };
      else if (name === 'part' && mms !== null) addPart(mms, attributes);
      else if (name === 'addr' && mms !== null && mms.addresses.length < mostAddresses)
        mms.addresses.push(attributes);
    },
    close: (name) => {
      open--;
      if (name !== 'mms' || mms === null) return;
      take(mmsOf(mms), out);
      mms = null;
    },
  });
  const taken = (): readonly SmsItem[] => {
    const items = out;
    out = [];
    return items;
  };
  return {
    push: (chunk) => {
      stream.push(chunk);
      return taken();
    },
    end: () => {
      const unfinished = root && open > 0;
      stream.end();
      const trouble = stream.trouble();
      if (unfinished && (trouble === null || trouble === 'not-xml'))
        out.push({ kind: 'bad', number: number + 1, why: 'cut-off' });
      else if (trouble !== null || number === 0)
        out.push({ kind: 'bad', number: number + 1, why: trouble ?? 'not-xml' });
      return taken();
    },
  };
}

const roots = new Set(['smses', 'calls', 'allsmscalls', 'allmessages']);
const mostAddresses = 300;
const mostText = 10_000;

type Attributes = Readonly<Record<string, string>>;

interface Mms {
  readonly number: number;
  readonly attributes: Attributes;
  readonly texts: string[];
  textLength: number;
  readonly addresses: Attributes[];
}

function take(item: SmsItem | null, out: SmsItem[]): void {
  if (item !== null) out.push(item);
}

/** `null` and `(Unknown)` are how the app writes nothing. */
function said(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' || text === 'null' || text.toLowerCase() === '(unknown)' ? null : text;
}

/** Milliseconds; some versions write seconds, which lie before 1972 when read as milliseconds. */
function moment(value: string | undefined): number | null {
  if (value === undefined || !/^\d{1,15}$/.test(value)) return null;
  const number = Number(value);
  const at = number > 0 && number < 5_000_000_000 ? number * 1000 : number;
  return at < 100_000_000_000 || at > 7_258_118_400_000 ? null : at;
}

function smsOf(number: number, attributes: Attributes): SmsItem | null {
  if (attributes['type'] !== '1' && attributes['type'] !== '2') return null;
  const at = moment(attributes['date']);
  const address = said(attributes['address']);
  if (at === null) return { kind: 'bad', number, why: 'no-date' };
  if (address === null) return { kind: 'bad', number, why: 'no-address' };
  const mine = attributes['type'] === '2';
  const text = attributes['body'] === 'null' ? '' : (attributes['body'] ?? '');
  return {
    kind: 'message',
    number,
    at,
    mine,
    others: [address],
    from: null,
    names: said(attributes['contact_name']),
    text,
  };
}

function addPart(mms: Mms, attributes: Attributes): void {
  const text = attributes['text'] ?? '';
  if (attributes['ct'] !== 'text/plain' || text === 'null' || mms.textLength >= mostText) return;
  mms.textLength += text.length + 1;
  mms.texts.push(text);
}

/** OMA MMS: box 1 received, 2 sent; address type 137 wrote it, 151, 130 and 129 received it. */
function mmsOf(mms: Mms): SmsItem | null {
  const { number, attributes } = mms;
  const box = attributes['msg_box'];
  if (box !== '1' && box !== '2') return null;
  const at = moment(attributes['date']);
  if (at === null) return { kind: 'bad', number, why: 'no-date' };
  const others = (said(attributes['address']) ?? '')
    .split(/[~;]/)
    .map((part) => part.trim())
    .filter(isAddress);
  const sender = mms.addresses.find((address) => address['type'] === '137')?.['address'];
  const from = sender !== undefined && isAddress(sender) ? sender : null;
  if (others.length === 0 && box === '1' && from !== null) others.push(from);
  if (others.length === 0 && box === '2') {
    for (const { type, address = '' } of mms.addresses)
      if (type !== '137' && isAddress(address)) others.push(address);
  }
  if (others.length === 0) return { kind: 'bad', number, why: 'no-address' };
  const subject = said(attributes['sub']);
  const text = mms.texts.length === 0 ? (subject ?? '') : mms.texts.join(' ');
  const names = said(attributes['contact_name']);
  return {
    kind: 'message',
    number,
    at,
    mine: box === '2',
    others: others.slice(0, mostAddresses),
    from,
    names,
    text,
  };
}

function isAddress(text: string): boolean {
  return text !== '' && text !== 'null' && text !== 'insert-address-token';
}

const callKinds: Readonly<Record<string, CallKind>> = {
  '1': 'in',
  '2': 'out',
  '3': 'missed',
  '4': 'voicemail',
  '5': 'rejected',
  '6': 'blocked',
  '7': 'elsewhere',
};

function callOf(number: number, attributes: Attributes): SmsItem | null {
  const call = callKinds[attributes['type'] ?? ''];
  if (call === undefined) return null;
  const at = moment(attributes['date']);
  if (at === null) return { kind: 'bad', number, why: 'no-date' };
  const raw = said(attributes['number']);
  const hidden =
    raw === null || raw.startsWith('-') || ['2', '3', '4'].includes(attributes['presentation'] ?? '1');
  const duration = Number(attributes['duration'] ?? '0');
  const seconds = Number.isFinite(duration) && duration > 0 && duration < 1_000_000 ? duration : 0;
  return {
    kind: 'call',
    number,
    at,
    call,
    other: hidden ? null : raw,
    names: said(attributes['contact_name']),
    seconds,
  };
}
