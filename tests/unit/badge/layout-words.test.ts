import { expect, test } from 'vitest'
import { audienceOf } from '../../../renderer/features/badges/layout-words.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'
import { badgesNl } from '../../../shared/i18n/badges-nl.ts'
import { defaultLayout } from '../../support/badges/badge.ts'

const texts: Readonly<Record<string, string>> = badgesNl
const t = ((key: string, values: { readonly names?: string } = {}) =>
  (texts[key] ?? key).replace('{{names}}', values.names ?? '')) as Translate

test.each([
  ['the only one', { standard: true }, true, 'Voor iedereen'],
  ['the standard beside others', { standard: true }, false, 'Voor alle anderen'],
  ['one for a ticket type', { ticketTypes: ['crew'] }, false, 'Voor Medewerker'],
  ['one that nobody gets', {}, false, 'Nog voor niemand'],
])('%s says for whom it is', (_, change, isOnlyOne, words) => {
  const types = [{ id: 'crew', name: 'Medewerker' }]
  expect(audienceOf({ ...defaultLayout, ...change }, types, [], isOnlyOne, t)).toBe(words)
})
