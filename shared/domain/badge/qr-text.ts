import type { BadgeElement } from '../../model/badge-layout.ts'
import type { BadgeContent } from './badge-content.ts'
import { cleanText } from './clean-text.ts'
import { badgeCodeOf, fillTemplate } from './fill-template.ts'
import { withoutGlue } from './glue.ts'

type QrElement = Extract<BadgeElement, { type: 'qr' }>

/** Placeholders that tell nothing of a person to somebody who has no guest list. */
const impersonal = new Set(['code', 'badgeCode', 'ticketType', 'eventName', 'eventDays', 'place'])

/** What a code of the layout says for one guest; null where it would hold personal data and may not. */
export function qrText(element: QrElement, content: BadgeContent): string | null {
  if (isPersonal(element) && !element.personal) return null
  switch (element.content) {
    case 'ticket-code':
      return content.code
    case 'badge-code':
      return badgeCodeOf(content)
    case 'url':
      return element.url.replace(/\{[^{}]+\}/g, (placeholder) =>
        encodeURIComponent(plain(fillTemplate(placeholder, content))),
      )
    case 'vcard':
      return vcardOf(content)
  }
}

/** Whether a code holds what points at a person. */
export function isPersonal({ content, url }: Pick<QrElement, 'content' | 'url'>): boolean {
  if (content === 'vcard') return true
  const names = Array.from(url.matchAll(/\{([^{}]+)\}/g), (match) => match[1] ?? '')
  return content === 'url' && names.some((name) => !impersonal.has(name))
}

/** A visiting card by RFC 2426 (version 3.0), which every telephone reads. */
function vcardOf(content: BadgeContent): string {
  const lines = [
    ['N', [content.lastName, content.firstName, content.infix, '', '']],
    ['FN', [plain(fillTemplate('{name}', content))]],
    ['ORG', [content.organisation]],
    ['TITLE', [content.jobTitle]],
    ['EMAIL', [content.email ?? '']],
    ['TEL', [content.phone ?? '']],
  ] as const
  const filled = lines.flatMap(([name, values]) => {
    const escaped = values.map((value) => escapeValue(cleanText(value)))
    return escaped.every((value) => value === '') ? [] : [`${name}:${escaped.join(';')}`]
  })
  return ['BEGIN:VCARD', 'VERSION:3.0', ...filled, 'END:VCARD'].join('\r\n')
}

function escapeValue(value: string): string {
  return value.replace(/[\\,;]/g, (character) => `\\${character}`)
}

function plain(text: string): string {
  return withoutGlue(text).replaceAll('\u2060', '')
}
