import type { PretixElement } from '../../model/pretix-layout.ts'
import type { LayoutNote } from './layout-note.ts'

/** pretix's text variables (its `base/pdf.py`) as placeholders of ours. */
const placeholders: Readonly<Record<string, string>> = {
  attendee_name: '{name}',
  attendee_name_for_salutation: '{name}',
  attendee_name_given_name: '{firstName}',
  attendee_name_family_name: '{infix} {lastName}',
  attendee_company: '{organisation}',
  invoice_company: '{organisation}',
  attendee_job_title: '{jobTitle}',
  attendee_email: '{email}',
  attendee_phone: '{phone}',
  phone_number: '{phone}',
  item: '{ticketType}',
  item_name: '{ticketType}',
  itemvar: '{ticketType}',
  secret: '{code}',
  pseudonymization_id: '{badgeCode}',
  event_name: '{eventName}',
  event_date_range: '{eventDays}',
  event_begin_date: '{eventDays}',
  event_location: '{place}',
  addons: '{sessions}',
}

/** Our placeholder for a variable of pretix, null where there is none. */
function placeholderOf(variable: string): string | null {
  return Object.hasOwn(placeholders, variable) ? (placeholders[variable] ?? null) : null
}

/** The text of a pretix element with our placeholders; what has none is left out and named. */
export function pretixText(element: PretixElement): {
  readonly text: string
  readonly unknown: readonly LayoutNote[]
} {
  const content = element.content ?? ''
  const unknown: LayoutNote[] = []
  const translate = (variable: string): string => {
    const placeholder = placeholderOf(variable)
    if (placeholder === null) unknown.push({ kind: 'variable', name: variable })
    return placeholder ?? ''
  }
  if (content !== 'other' && content !== 'other_i18n') {
    const text = translate(content)
    return { text, unknown }
  }
  const texts = element.text_i18n ?? {}
  const translated = texts['nl'] ?? texts['nl-informal'] ?? texts['en'] ?? Object.values(texts)[0]
  const own = content === 'other' ? (element.text ?? '') : (translated ?? '')
  const text = own.replace(/\{([^{}]+)\}/g, (_, variable: string) => translate(variable.trim()))
  return { text: text.replace(/\s+/g, ' ').trim().slice(0, 500), unknown }
}
