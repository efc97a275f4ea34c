import { useMemo } from 'react'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { otherNamesOf } from '../../../shared/domain/search/organisation-names.ts'
import { searchWords } from '../../../shared/domain/search/search-text.ts'
import { useFormat } from '../../format.ts'
import { changeGuestFilter, useGuestList } from '../../stores/guest-list.ts'
import { useText } from '../../text.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'

/** No organisation folds to this. */
const NONE = '-'

/** Whose guests are shown: one organisation of hundreds, also by its name in short. */
export function OrganisationFilter() {
  const { t } = useText()
  const format = useFormat()
  const organisations = useGuestList((list) => list.organisations)
  const organisation = useGuestList((list) => list.filter.organisation)
  const choices = useMemo(
    () => [
      ...organisations.map(({ key, name, guests }) => ({
        id: key,
        name,
        remark: format.number(guests),
      })),
      { id: NONE, name: t('guests.organisation.without'), remark: '' },
    ],
    [organisations, format, t],
  )
  return (
    <ChoiceField
      label={t('guests.organisation')}
      value={organisation === '' ? NONE : organisation}
      choices={choices}
      fits={fits}
      all={t('guests.organisation.all')}
      none={t('guests.organisation.none')}
      clear={t('guests.organisation.clear')}
      onChange={(id) => changeGuestFilter({ organisation: id === NONE ? '' : id })}
      testId="guests-organisation"
    />
  )
}

/** Whether each word begins one of an organisation's names. */
function fits(name: string, typed: string): boolean {
  const names = ` ${foldName(name)} ${otherNamesOf(name)}`
  return searchWords(typed).every((word) => names.includes(` ${word}`))
}
