/** By what a card is known again, whichever file it comes in. */
import { hash } from 'node:crypto';

/** SHA-256 of the text, base64url. */
export const cardHash = (text: string): string => hash('sha256', text, 'base64url');
