/** WhatsApp chats as the telephone exports them: one text file a chat, in the language and clock of that telephone. */
import { finder, inLisbon, two } from './file.ts';
import type { OutFile } from './file.ts';
import type { Household, Someone } from './household.ts';

interface Voice {
  readonly file: (name: string) => string;
  readonly stamp: (at: number) => string;
  readonly encrypted: string;
  readonly voice: string;
  readonly photo: string;
}

const day = (at: number): string =>
  `${two(inLisbon(at).day)}/${two(inLisbon(at).month)}/${inLisbon(at).year}`;
const clock = (at: number): string => `${two(inLisbon(at).hour)}:${two(inLisbon(at).minute)}`;
const american = (at: number): string => {
  const { hour, minute, month, day: date, year } = inLisbon(at);
  return `${month}/${date}/${String(year).slice(2)}, ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}\u202f${hour < 12 ? 'AM' : 'PM'}`;
};

const voices: readonly Voice[] = [
  {
    file: (name) => `WhatsApp Chat with ${name}.txt`,
    stamp: (at) => `${day(at)}, ${clock(at)} - `,
    encrypted:
      'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.',
    voice: '<Media omitted>',
    photo: '<Media omitted>',
  },
  {
    file: (name) => `WhatsApp Chat mit ${name}.txt`,
    stamp: (at) =>
      `${two(inLisbon(at).day)}.${two(inLisbon(at).month)}.${String(inLisbon(at).year).slice(2)}, ${clock(at)} - `,
    encrypted:
      'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Niemand außerhalb dieses Chats kann sie lesen oder anhören.',
    voice: '<Medien ausgeschlossen>',
    photo: '<Medien ausgeschlossen>',
  },
  {
    file: (name) => `Conversa do WhatsApp com ${name}.txt`,
    stamp: (at) => `${day(at)}, ${clock(at)} - `,
    encrypted:
      'As mensagens e as chamadas são encriptadas ponto a ponto. Ninguém fora desta conversa as pode ler nem ouvir.',
    voice: '<Ficheiro não revelado>',
    photo: '<Ficheiro não revelado>',
  },
  {
    file: (name) => `WhatsApp Chat with ${name}.txt`,
    stamp: (at) => `${american(at)} - `,
    encrypted:
      'Messages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them. Tap to learn more.',
    voice: '<Media omitted>',
    photo: '<Media omitted>',
  },
  {
    file: (name) => `WhatsApp Chat - ${name}.txt`,
    stamp: (at) => `[${day(at)}, ${clock(at)}:${two(inLisbon(at).second)}] `,
    encrypted: '',
    voice: '\u200eaudio omitted',
    photo: '\u200eimage omitted',
  },
];

/** One file for each chat and one for the group. */
export function whatsappFiles(household: Household): readonly OutFile[] {
  const files: OutFile[] = [];
  for (const someone of household.people) {
    const chat = household.exchanges.filter(
      (exchange) => exchange.channel === 'whatsapp' && exchange.who[0] === someone.id,
    );
    if (chat.length === 0) continue;
    const voice = voiceFor(someone);
    const name = chatName(someone);
    let text = notice(voice, chat[0]?.at ?? 0, name);
    for (const line of chat) {
      const author = line.direction === 'out' ? household.owner.name : name;
      const said = line.media === null ? line.text : voice[line.media];
      text += `${voice.stamp(line.at)}${author}: ${said}\n`;
    }
    files.push({ path: `whatsapp/${voice.file(name.replaceAll('/', '-'))}`, text });
  }
  return [...files, groupFile(household)];
}

/** What the telephone shows as the name: the address book's, or the number of somebody who is not in it. */
export function chatName(someone: Someone): string {
  return someone.book === null ? spaced(someone.phones[0] ?? someone.name) : (someone.alias ?? someone.name);
}

function spaced(phone: string): string {
  return phone.replace(/^(\+351|\+1|\+\d\d)(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4');
}

function voiceFor(someone: Someone): Voice {
  const choice =
    someone.tongue === 'de'
      ? 1
      : someone.tongue === 'pt'
        ? 2
        : ['US', 'NG', 'IL', 'IN'].includes(someone.country)
          ? 3
          : someone.country === 'NO'
            ? 4
            : 0;
  const voice = voices[choice];
  if (voice === undefined) throw new RangeError('no such telephone');
  return voice;
}

function notice(voice: Voice, at: number, name: string): string {
  // On an iPhone the notice carries the other's name, as if they had said it.
  if (voice.encrypted === '')
    return `${voice.stamp(at)}${name}: \u200eMessages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.\n`;
  return `${voice.stamp(at)}${voice.encrypted}\n`;
}

function groupFile(household: Household): OutFile {
  const find = finder(household);
  const { name, lines, members } = household.group;
  const voice = voices[2];
  if (voice === undefined) throw new RangeError('no such telephone');
  const first = lines[0]?.at ?? 0;
  const added = find(members[0] ?? '');
  let text = `${voice.stamp(first)}${voice.encrypted}\n${voice.stamp(first)}${chatName(added)} criou o grupo "${name}"\n${voice.stamp(first)}${chatName(added)} adicionou-o(a)\n`;
  for (const line of lines) {
    text += `${voice.stamp(line.at)}${line.who === null ? household.owner.name : chatName(find(line.who))}: ${line.text}\n`;
  }
  return { path: `whatsapp/${voice.file(name)}`, text };
}
