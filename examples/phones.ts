/** Numbers that ring nowhere: ranges set aside for drama where a country has one, zeros in a row where it has none. */

const ranges: Readonly<Record<string, readonly [prefix: string, first: number, width: number]>> = {
  PT: ['+35191000', 1, 4],
  GB: ['+447700900', 100, 3],
  US: ['+1212555', 101, 4],
  DE: ['+493023125', 100, 3],
  NO: ['+4791200', 100, 3],
  NG: ['+234803000', 101, 4],
  PL: ['+48500000', 100, 3],
  GR: ['+30690000', 1001, 4],
  EG: ['+20100000', 1001, 4],
  IL: ['+97255500', 1001, 4],
  JP: ['+819000000', 101, 3],
  CN: ['+861300000', 1001, 4],
  KR: ['+82100000', 1001, 4],
  IN: ['+91900000', 1001, 4],
  UA: ['+38050000', 1001, 4],
  VN: ['+8490000', 1001, 4],
  SE: ['+46701740', 605, 3],
  FR: ['+336399800', 1, 2],
  ES: ['+34600000', 100, 3],
  BR: ['+551190000', 1001, 4],
  CH: ['+417900000', 10, 2],
};

/** The n-th (from 0) fictional number of a country (ISO code), in E.164. */
export function fictionalPhone(country: string, n: number): string {
  const [prefix, first, width] = ranges[country] ?? ['+35191000', 5001, 4];
  return prefix + String(first + n).padStart(width, '0');
}

/** A number the way somebody in Portugal writes it down: its own without the country, others with it and in groups. */
export function writtenInPortugal(phone: string): string {
  if (phone.startsWith('+351')) return `${phone.slice(4, 7)} ${phone.slice(7, 10)} ${phone.slice(10)}`;
  return phone.replace(/^(\+1|\+\d\d)(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4');
}
