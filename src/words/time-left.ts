/** How long work will still take, as a person says it: seconds, then minutes, then hours. */

const secondsUpTo = 100;
const minutesUpTo = 100;

/** @returns a key of namespace `progress` with its count */
export function timeLeft(seconds: number): {
  readonly key: string;
  readonly values: { readonly count: number };
} {
  const whole = Math.max(1, Math.ceil(seconds));
  if (whole < secondsUpTo) return { key: 'progress:left', values: { count: whole } };
  const minutes = Math.round(whole / 60);
  if (minutes < minutesUpTo) return { key: 'progress:leftMinutes', values: { count: minutes } };
  return { key: 'progress:leftHours', values: { count: Math.round(minutes / 60) } };
}
