/** Whether a text names a time zone that this machine knows; a file of its own, because asking who is next needs no more of it. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
