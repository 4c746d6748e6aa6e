/** The telephone: text messages and calls as "SMS Backup & Restore" keeps them. */
import { dice } from './dice.ts';
import { atLisbon } from './exchanges.ts';
import { finder, inLisbon, two, xmlAttribute } from './file.ts';
import type { OutFile } from './file.ts';
import type { Exchange, Household, Someone } from './household.ts';
import { writtenInPortugal } from './phones.ts';
import { picture } from './picture.ts';

/** The senders in the text messages whom nobody could call back. */
export const smsOfNobody = ['BANCO', '68636'] as const;

/** `phone/sms.xml`, `phone/calls.xml`, and `phone/iphone-calls.csv`: the same calls as a program on a computer lists those of an iPhone. */
export function phoneFiles(household: Household): readonly OutFile[] {
  const find = finder(household);
  const named = (channel: Exchange['channel']): { exchange: Exchange; someone: Someone }[] =>
    household.exchanges
      .filter((exchange) => exchange.channel === channel)
      .map((exchange) => ({ exchange, someone: find(exchange.who[0] ?? '') }));
  const texts = named('sms').map(({ exchange, someone }, n) =>
    n % 40 === 39 ? mms(exchange, someone, household, n) : sms(exchange, someone),
  );
  texts.push(...robots(household));
  const calls = named('call').map(({ exchange, someone }) => call(exchange, someone));
  const head = "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n";
  const last = atLisbon(Temporal.PlainDate.from(household.today), 0, 10, 0) * 1000;
  return [
    {
      path: 'phone/sms.xml',
      text: `${head}<smses count="${texts.length}" backup_set="${household.seed}" backup_date="${last}" type="full">\n${texts.join('')}</smses>\n`,
    },
    {
      path: 'phone/calls.xml',
      text: `${head}<calls count="${calls.length}" backup_set="${household.seed}" backup_date="${last}" type="full">\n${calls.join('')}</calls>\n`,
    },
    {
      path: 'phone/iphone-calls.csv',
      text: `Call type,Date,Duration,Number,Contact,Location,Service\r\n${named('call')
        .map(({ exchange, someone }) => listedCall(exchange, someone))
        .join('')}`,
    },
  ];
}

/** Half of the numbers as the log of a telephone keeps them, half in E.164. */
function shownNumber(someone: Someone, at: number): string {
  const phone = someone.phones[0] ?? '';
  return at % 2 === 0 && someone.country === 'PT' ? writtenInPortugal(phone).replaceAll(' ', '') : phone;
}

function shownName(someone: Someone): string {
  return someone.book === null ? '(Unknown)' : xmlAttribute(someone.name);
}

function sms(exchange: Exchange, someone: Someone): string {
  const type = exchange.direction === 'out' ? 2 : 1;
  return `  <sms protocol="0" address="${shownNumber(someone, exchange.at)}" date="${exchange.at * 1000}" type="${type}" subject="null" body="${xmlAttribute(exchange.text)}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" readable_date="" contact_name="${shownName(someone)}" />\n`;
}

function mms(exchange: Exchange, someone: Someone, household: Household, n: number): string {
  const out = exchange.direction === 'out';
  const number = shownNumber(someone, exchange.at);
  const image = Buffer.from(picture(n * 7919)).toString('base64');
  return [
    `  <mms date="${exchange.at * 1000}" ct_t="application/vnd.wap.multipart.related" msg_box="${out ? 2 : 1}" address="${number}" m_type="${out ? 128 : 132}" m_id="mms${n}" sub="null" read="1" date_sent="0" text_only="0" readable_date="" contact_name="${shownName(someone)}">`,
    '    <parts>',
    `      <part seq="0" ct="image/jpeg" name="photo.jpg" chset="null" cl="photo.jpg" text="null" data="${image}" />`,
    `      <part seq="0" ct="text/plain" name="null" chset="106" cl="text.txt" text="${xmlAttribute(exchange.text)}" />`,
    '    </parts>',
    '    <addrs>',
    `      <addr address="${out ? household.owner.phone : number}" type="137" charset="106" />`,
    `      <addr address="${out ? number : household.owner.phone}" type="151" charset="106" />`,
    '    </addrs>',
    '  </mms>\n',
  ].join('\n');
}

function robots(household: Household): string[] {
  const throwing = dice(household.seed, 'sms robots');
  const today = Temporal.PlainDate.from(household.today);
  return Array.from({ length: 60 }, (_, n) => {
    const at = atLisbon(today, 1 + throwing.below(1800), throwing.below(24), throwing.below(60)) * 1000;
    const code = 100000 + throwing.below(899999);
    return `  <sms protocol="0" address="${smsOfNobody[n % 2] ?? ''}" date="${at}" type="1" subject="null" body="O seu código é ${code}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" readable_date="" contact_name="(Unknown)" />\n`;
  });
}

function call(exchange: Exchange, someone: Someone): string {
  const type = exchange.missed ? 3 : exchange.direction === 'in' ? 1 : 2;
  return `  <call number="${shownNumber(someone, exchange.at)}" duration="${(exchange.minutes ?? 0) * 60}" date="${exchange.at * 1000}" type="${type}" presentation="1" subscription_id="1" post_dial_digits="" subscription_component_name="null" readable_date="" contact_name="${shownName(someone)}" />\n`;
}

function listedCall({ at, direction, missed, minutes }: Exchange, someone: Someone): string {
  const time = inLisbon(at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
  const kind = missed ? 'Missed' : direction === 'in' ? 'Incoming' : 'Outgoing';
  const length = minutes ?? 0;
  const took = `${two(Math.floor(length / 60))}:${two(length % 60)}:00`;
  const name = someone.book === null ? '' : someone.name;
  return `${kind},${time},${took},${shownNumber(someone, at)},${name},Portugal,Phone\r\n`;
}
