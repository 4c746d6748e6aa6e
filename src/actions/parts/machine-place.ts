/** Where this machine says it stands: what a new vault takes for its owner's zone and region until somebody says otherwise. */
import type { Place } from '../../store/open.ts';

/** The zone of the machine, and the region that lies in it: many who live elsewhere keep their machine in American English. */
export function machinePlace(): Place {
  const zone = Temporal.Now.timeZoneId();
  return { zone, region: regionIn(zone, new Intl.Locale(Intl.DateTimeFormat().resolvedOptions().locale)) };
}

/**
 * @param zone IANA @param locale the machine's
 * @returns ISO 3166: the locale's region where the zone is one of its own, else the one that the zone lies in
 */
export function regionIn(zone: string, locale: Intl.Locale): string {
  const has = (region: string): boolean =>
    (new Intl.Locale('und', { region }).getTimeZones?.() ?? []).includes(zone);
  const said = locale.region;
  // Of no region, and what every machine in a rack says.
  if (zone === 'UTC' || zone.startsWith('Etc/')) return said ?? 'US';
  if (said !== undefined && has(said)) return said;
  return pairs().find(has) ?? said ?? 'US';
}

/** All pairs of letters: those that are no region have no zones. */
function pairs(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  return letters.flatMap((one) => letters.map((other) => one + other));
}
