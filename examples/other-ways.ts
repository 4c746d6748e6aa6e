/** Some talks lie in another app than the one they were drawn for, so that every format has its talk and nobody speaks more often. */
import type { Exchange, Someone } from './household.ts';

/** The same exchanges: of two with an iPhone the texts are in iMessage, with one colleague Ana wrote in Google Chat. */
export function inOtherApps(exchanges: readonly Exchange[], people: readonly Someone[]): readonly Exchange[] {
  const texting = new Set(
    people
      .filter(({ book, channels }) => book === 'iphone' && channels.includes('sms'))
      .filter(({ name }) => people.filter((other) => other.name === name).length === 1)
      .slice(0, 2)
      .map(({ id }) => id),
  );
  return exchanges.map((exchange) => {
    const who = exchange.who[0] ?? '';
    if (exchange.channel === 'sms' && texting.has(who)) return { ...exchange, channel: 'imessage' };
    if (exchange.channel === 'whatsapp' && who === colleague) return { ...exchange, channel: 'google-chat' };
    return exchange;
  });
}

const colleague = 'sandra.pacheco';
