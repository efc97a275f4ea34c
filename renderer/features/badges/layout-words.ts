import type { Translate } from '../../../shared/i18n/messages.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'

type Named = { readonly id: string; readonly name: string }

/** For whom a layout is meant, in words. */
export function audienceOf(
  { standard, ticketTypes, lists }: BadgeLayout,
  types: readonly Named[],
  allLists: readonly Named[],
  isOnlyOne: boolean,
  t: Translate,
): string {
  const names = [...namesOf(types, ticketTypes), ...namesOf(allLists, lists)]
  if (names.length > 0) return t('badges.for.some', { names: names.join(' · ') })
  if (!standard) return t('badges.for.nobody')
  return isOnlyOne ? t('badges.for.everybody') : t('badges.for.standard')
}

function namesOf(all: readonly Named[], ids: readonly string[]): readonly string[] {
  return all.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
}
