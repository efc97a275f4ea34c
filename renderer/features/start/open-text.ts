import type { EventFile } from '../../stores/events.ts'
import type { MessageKey, Translate } from '../../../shared/i18n/messages.ts'

const sentences: Readonly<Record<Exclude<EventFile['state'], 'ready'> | 'internal', MessageKey>> = {
  newer: 'start.help.newer',
  damaged: 'start.help.damaged',
  'not-an-event': 'start.help.not-an-event',
  'live-copy': 'start.help.live-copy',
  'read-only': 'start.help.read-only',
  'not-readable': 'start.help.not-readable',
  'in-use': 'start.help.in-use',
  'disk-full': 'start.help.disk-full',
  // What nobody foresaw while a file was opened.
  internal: 'start.help.internal',
}

/** What to do about an event of this laptop that is not opened; null for what is no refusal to open. */
export function openText(code: string, t: Translate): string | null {
  return Object.hasOwn(sentences, code) ? t(sentences[code as keyof typeof sentences]) : null
}
