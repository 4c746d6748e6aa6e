/** A medium as a small sign, beside its word. */
import {
  Coffee,
  Gift,
  Mail,
  MessageCircle,
  MessageSquareText,
  PenLine,
  Phone,
  Video,
  type LucideIcon,
} from 'lucide-react';
import type { Medium } from '../shapes.ts';

const icons: Readonly<Record<Medium, LucideIcon>> = {
  call: Phone,
  video: Video,
  message: MessageCircle,
  email: Mail,
  letter: PenLine,
  'in-person': Coffee,
  comment: MessageSquareText,
  gift: Gift,
};

export function MediumIcon({ medium }: { readonly medium: Medium }) {
  const Icon = icons[medium] ?? MessageCircle;
  return <Icon aria-hidden="true" />;
}
