import type { Translate } from '../../../../../shared/i18n/messages.ts'
import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { placeholders } from './placeholders.ts'

/** What an element is called in lists and to a screen reader. */
export function elementName(element: BadgeElement, t: Translate): string {
  if (element.type === 'text') return wordsOf(element.text, t) || t('designer.kind.text')
  if (element.type === 'qr') return t(`designer.qr.${element.content}`)
  return t(`designer.kind.${element.type}`)
}

/** A text with the names of its fields in place of the placeholders. */
function wordsOf(text: string, t: Translate): string {
  return text
    .replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const known = placeholders.find((one) => one === name)
      return known === undefined ? name : t(`designer.field.${known}`)
    })
    .trim()
}
