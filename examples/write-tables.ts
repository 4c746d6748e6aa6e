/** The tables: contacts from Google, connections and messages from LinkedIn. */
import { csvRow, inLisbon, two } from './file.ts';
import type { OutFile } from './file.ts';
import type { Household, Someone } from './household.ts';
import { writtenInPortugal } from './phones.ts';
import { plainLetters } from './names.ts';
import { chatsOf } from './write-chats.ts';

const googleColumns = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Phonetic First Name',
  'Phonetic Middle Name',
  'Phonetic Last Name',
  'Name Prefix',
  'Name Suffix',
  'Nickname',
  'File As',
  'Organization Name',
  'Organization Title',
  'Organization Department',
  'Birthday',
  'Notes',
  'Photo',
  'Labels',
  'E-mail 1 - Label',
  'E-mail 1 - Value',
  'Phone 1 - Label',
  'Phone 1 - Value',
  'Address 1 - Label',
  'Address 1 - Formatted',
  'Address 1 - Street',
  'Address 1 - City',
  'Address 1 - PO Box',
  'Address 1 - Region',
  'Address 1 - Postal Code',
  'Address 1 - Country',
  'Address 1 - Extended Address',
  'Event 1 - Label',
  'Event 1 - Value',
];

/** `google/contacts.csv`: some of the same people, under the name they use, their numbers as written at home. */
export function googleTable(household: Household): OutFile {
  const rows = household.people.filter((someone) => someone.lists.includes('google-csv')).map(googleRow);
  return { path: 'google/contacts.csv', text: `${[csvRow(googleColumns), ...rows].join('\r\n')}\r\n` };
}

function googleRow(someone: Someone): string {
  const [given, ...family] =
    someone.alias === null ? [someone.given, someone.family] : someone.alias.split(' ');
  const { birthday, address, wedding } = someone;
  const cells: Readonly<Record<string, string>> = {
    'First Name': given ?? '',
    'Last Name': family.join(' '),
    'Organization Name': someone.company ?? '',
    'Organization Title': someone.title ?? '',
    Birthday: birthday === null ? '' : `${birthday.year ?? ' -'}-${two(birthday.month)}-${two(birthday.day)}`,
    Notes: someone.note ?? '',
    Labels: someone.circle === 'college' ? 'College ::: * myContacts' : '* myContacts',
    'E-mail 1 - Label': '* ',
    'E-mail 1 - Value': someone.emails.join(' ::: '),
    'Phone 1 - Label': 'Mobile',
    'Phone 1 - Value': someone.phones.map((phone) => writtenInPortugal(phone)).join(' ::: '),
    'Address 1 - Street': address?.street ?? '',
    'Address 1 - City': address?.city ?? '',
    'Address 1 - Postal Code': address?.code ?? '',
    'Address 1 - Country': address?.country ?? '',
    'Address 1 - Formatted':
      address === null ? '' : `${address.street}\n${address.code} ${address.city}\n${address.country}`,
    'Event 1 - Label': wedding === null ? '' : 'Anniversary',
    'Event 1 - Value':
      wedding === null ? '' : `${wedding.year ?? ' -'}-${two(wedding.month)}-${two(wedding.day)}`,
  };
  return csvRow(googleColumns.map((column) => cells[column] ?? ''));
}

/** `linkedin/Connections.csv` and `linkedin/messages.csv`. */
export function linkedinFiles(household: Household): readonly OutFile[] {
  const page = (name: string): string =>
    `https://www.linkedin.com/in/${plainLetters(name).replaceAll('.', '-')}`;
  const latin = (someone: Someone): string => someone.alias ?? someone.name;
  const connected = household.people.filter(
    (someone) => someone.lists.includes('linkedin') || someone.channels.includes('linkedin'),
  );
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const rows = connected.map((someone, n) => {
    const day = Temporal.PlainDate.from(household.today).subtract({
      days: someone.tie.kind === 'new' ? 9 : 200 + n * 31,
    });
    const on = `${two(day.day)} ${months[day.month - 1] ?? ''} ${day.year}`;
    const [given = '', ...family] =
      someone.alias === null ? [someone.given, someone.family] : someone.alias.split(' ');
    return csvRow([
      given,
      family.join(' '),
      page(someone.id),
      n % 3 === 0 ? (someone.emails[0] ?? '') : '',
      someone.company ?? '',
      someone.title ?? '',
      on,
    ]);
  });
  const notes =
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it."\n\n';
  const head = [
    'First Name',
    'Last Name',
    'URL',
    'Email Address',
    'Company',
    'Position',
    'Connected On',
  ].join(',');
  const columns = [
    'CONVERSATION ID',
    'CONVERSATION TITLE',
    'FROM',
    'SENDER PROFILE URL',
    'TO',
    'RECIPIENT PROFILE URLS',
    'DATE',
    'SUBJECT',
    'CONTENT',
    'FOLDER',
  ].join(',');
  const messages = chatsOf(household, 'linkedin').flatMap(({ someone, lines }) =>
    lines.map((line) => {
      const out = line.direction === 'out';
      const [from, to] = out
        ? [household.owner.name, latin(someone)]
        : [latin(someone), household.owner.name];
      const [fromPage, toPage] = out
        ? [page(household.owner.name), page(someone.id)]
        : [page(someone.id), page(household.owner.name)];
      const time = inLisbon(line.at).withTimeZone('UTC');
      const date = `${time.toPlainDate().toString()} ${two(time.hour)}:${two(time.minute)}:${two(time.second)} UTC`;
      return csvRow([`2-${someone.id}`, '', from, fromPage, to, toPage, date, '', line.text, 'INBOX']);
    }),
  );
  return [
    { path: 'linkedin/Connections.csv', text: `${notes}${[head, ...rows].join('\n')}\n` },
    { path: 'linkedin/messages.csv', text: `${[columns, ...messages].join('\n')}\n` },
  ];
}
