/** The Messages of a Mac as imessage-exporter writes them: one text file a talk, named for a number or a name. */
import { inLisbon, two } from './file.ts';
import type { OutFile } from './file.ts';
import type { Exchange, Household } from './household.ts';
import { chatsOf } from './write-chats.ts';

/** `imessage_export/….txt`: the first talk under the number, the other under the name of the address book. */
export function imessageFiles(household: Household): readonly OutFile[] {
  return chatsOf(household, 'imessage').map(({ someone, lines }, n) => {
    const them = n === 0 ? (someone.phones[0] ?? '') : someone.name;
    return {
      path: `imessage_export/${them}.txt`,
      text: lines.map((line, at) => message(line, them, at)).join(''),
    };
  });
}

function message(line: Exchange, them: string, at: number): string {
  const mine = line.direction === 'out';
  const read = at % 3 === 0 ? ` (Read by ${mine ? 'them' : 'you'} after ${(at % 50) + 2} seconds)` : '';
  const loved = at % 11 === 5 ? `Tapbacks:\nLoved by ${mine ? them : 'Me'}\n` : '';
  return `${stamp(line.at)}${read}\n${mine ? 'Me' : them}\n${line.text}\n${loved}\n`;
}

/** `May 07, 2022  5:29:42 PM`: the hour takes two places. */
function stamp(at: number): string {
  const time = inLisbon(at);
  const hour = String(time.hour % 12 === 0 ? 12 : time.hour % 12).padStart(2, ' ');
  const clock = `${hour}:${two(time.minute)}:${two(time.second)} ${time.hour < 12 ? 'AM' : 'PM'}`;
  return `${months[time.month - 1] ?? ''} ${two(time.day)}, ${time.year} ${clock}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
