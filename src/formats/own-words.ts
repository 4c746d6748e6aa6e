/** What somebody wrote themselves in a mail: without what they quoted, forwarded or always put below. */

/** "On 3 May, Ana wrote:" as the programs of nine languages put it above what is quoted. */
const quoteHead =
  /^(?:>? ?)(?:on|am|le|el|il|op|em|den|w dniu|dne)\b.{3,300}(?:wrote|schrieb|écrit|escribi[oó]|ha scritto|schreef|escreveu|skrev|napisa[łl]\(?a?\)?|napsal\(?a?\)?).{0,60}:\s*$/iu;
const quoteHeadStart = /^(?:>? ?)(?:on|am|le|el|il|op|em)\b.{0,40}\d.{0,260}$/iu;
/** Whatever follows is another mail. */
const otherMail =
  /^\s*(?:-{2,}\s*(?:original|ursprüngliche|message d'origine|mensaje original|messaggio originale|oorspronkelijk|mensagem original|forwarded|weitergeleitete|message transféré|reenviado|inoltrato|doorgestuurd|encaminhada)|begin forwarded message|anfang der weitergeleiteten|début du message réexpédié|_{10,}\s*$)/iu;
const headerLine = /^\s*\*?(?:from|von|de|da|van)\s?:\*?\s.{1,300}$/iu;
const secondHeaderLine =
  /^\s*\*?(?:sent|date|gesendet|datum|envoyé|date|enviado|fecha|inviato|data|verzonden|to|an|à|para|aan|a|subject|betreff|objet|asunto|oggetto|onderwerp|assunto)\s?:/iu;
const mark = /^(?:--|__|—)\s*$/;
const device =
  /^\s*(?:sent from my|get outlook for|von meinem .{1,30} gesendet|gesendet von|envoyé de(?:puis)? mon|enviado desde mi|inviato da(?:l mio)?|verstuurd vanaf|verzonden vanaf|enviado do meu)\b/iu;
const mostLines = 5_000;

/**
 * Lines that begin with `>`, what stands below "On … wrote:" unmarked, forwarded mails and the signature go. Never throws.
 * @param text of a mail, lines ended by `\n` or `\r\n`
 */
export function ownWords(text: string): string {
  const lines = text.split('\n', mostLines).map((line) => line.replace(/\r$/, ''));
  const own: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (mark.test(line) || device.test(line) || otherMail.test(line) || isOtherHeader(lines, at)) break;
    const head = headAt(lines, at);
    if (head > 0) {
      // Answers may stand between quoted lines; without marks nobody can tell them from what is quoted.
      if (!isMarkedAfter(lines, at + head)) break;
      at += head - 1;
      continue;
    }
    if (/^\s{0,3}[>|]/.test(line)) continue;
    own.push(line);
  }
  return own.join('\n');
}

/** How many lines "On … wrote:" takes here, at most three; 0 for another line. */
function headAt(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (line.length > 400) return 0;
  if (quoteHead.test(line)) return 1;
  if (!quoteHeadStart.test(line)) return 0;
  const two = `${line} ${(lines[at + 1] ?? '').trim()}`;
  if (quoteHead.test(two)) return 2;
  return quoteHead.test(`${two} ${(lines[at + 2] ?? '').trim()}`) ? 3 : 0;
}

function isMarkedAfter(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at, at + 4).find((line) => line.trim() !== '');
  return next !== undefined && /^\s{0,3}[>|]/.test(next);
}

/** The block that some programs put above what they quote: From, Sent, To, Subject. */
function isOtherHeader(lines: readonly string[], at: number): boolean {
  return (
    headerLine.test(lines[at] ?? '') &&
    lines.slice(at + 1, at + 3).some((line) => secondHeaderLine.test(line))
  );
}
