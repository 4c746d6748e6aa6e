/** Whether an address is the owner's, also as its server writes it: Gmail delivers the same mailbox with and without dots, and under two domains. */

/**
 * @param mine handles of the owner, `email:ana@example.org` among others, normalised.
 * @returns whether a normalised address is one of them.
 */
export function ownAddresses(mine: ReadonlySet<string>): (address: string) => boolean {
  const atGmail = new Set(
    [...mine].filter((key) => key.startsWith('email:')).flatMap((key) => gmailName(key.slice(6)) ?? []),
  );
  return (address) => {
    if (mine.has(`email:${address}`)) return true;
    const name = atGmail.size === 0 ? null : gmailName(address);
    return name !== null && atGmail.has(name);
  };
}

/** What Gmail looks at of a local part; null for an address elsewhere, where dots mean something. */
function gmailName(address: string): string | null {
  const [, local] = /^([^@]{1,64})@(?:gmail|googlemail)\.com$/.exec(address) ?? [];
  return local === undefined ? null : local.replaceAll('.', '');
}
