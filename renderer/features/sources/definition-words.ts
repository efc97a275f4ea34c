import type { Translate } from '../../../shared/i18n/messages.ts'
import type { SourceState, UnreadDefinition } from '../../../shared/model/source.ts'

/** What of pretix's lists, products, dates and questions Balie cannot read or judge, a sentence for each. */
export function definitionWords(
  { unreadDefinitions, strangeRules, gatedLists }: SourceState,
  t: Translate,
): readonly string[] {
  const fieldsOf = ({ fields }: UnreadDefinition) =>
    fields.length === 0 ? t('sources.unread.everything') : fields.join(', ')
  const lists = unreadDefinitions.filter(({ kind }) => kind === 'list')
  const things = unreadDefinitions.flatMap((one) => {
    if (one.kind === 'list') return []
    return [t(`sources.unread.${one.kind}`, { name: one.name, fields: fieldsOf(one) })]
  })
  return [
    ...lists.map((one) =>
      t(one.stands ? 'sources.unreadStandingList' : 'sources.unreadList', {
        name: one.name,
        fields: fieldsOf(one),
      }),
    ),
    ...(things.length === 0 ? [] : [t('sources.unreadOthers', { things: things.join(', ') })]),
    ...strangeRules.map(({ list, words }) =>
      t('sources.strangeRules', { list, words: words.join(', ') }),
    ),
    ...gatedLists.map(({ list, gates }) =>
      t('sources.gatedLists', { list, gates: gates.join(', ') || t('sources.gatedLists.none') }),
    ),
  ]
}
