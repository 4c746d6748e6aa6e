/** The name of the picture file that one entry of an exported chat stands for. */
import { picturePath } from './picture-path.ts';
import { withoutMarks } from './whatsapp-head.ts';

/**
 * `IMG-20240301-WA0001.jpg (file attached)` of Android, `<attached: 00000012-PHOTO-2024-03-01.jpg>` of iPhones, in any
 * language, `![name](./media/2024-03-01.jpg)` of signal-export; null for words, and for a name that is more than a name.
 */
export function pictureName(text: string): string | null {
  const first = withoutMarks(text.split('\n', 1)[0] ?? '').trim();
  const linked = attachment.exec(text.slice(0, 600));
  if (linked !== null) return picturePath(linked[1]);
  if (first.length > 200) return null;
  const name =
    /^([\w.() -]{1,120}\.(?:jpe?g|png|webp)) \([^()]{2,60}\)$/i.exec(first)?.[1] ??
    /<[^<>:]{2,40}: ?([\w.() -]{1,120}\.(?:jpe?g|png|webp))>$/i.exec(first)?.[1];
  // Stickers are pictures that nobody took.
  return name === undefined || /^STK-|-STICKER-/i.test(name) ? null : name.trim();
}

/** What signal-export writes in place of a file that was sent. */
const attachment = /!\[[^\]\n]{0,200}\]\((\.?\/?media\/[^()\n]{1,200})\)/;
const attachments = /!?\[[^\]\n]{0,200}\]\(\.?\/?media\/[^()\n]{1,200}\)/g;

/** The words beside the files. */
export function withoutPictures(text: string): string {
  return text.includes('](') ? text.replace(attachments, '').trim() : text;
}
