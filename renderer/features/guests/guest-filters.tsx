import { useFormat } from '../../format.ts'
import { GROUP_LIMIT, openGroup } from '../../stores/group.ts'
import { changeGuestFilter, useGuestList } from '../../stores/guest-list.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import styles from './guests-page.module.css'
import { OrganisationFilter } from './organisation-filter.tsx'

const states = ['all', 'expected', 'present', 'left', 'problem'] as const

/** Which guests are shown: by words, list, kind of ticket and how they stand. */
export function GuestFilters() {
  const { t } = useText()
  const format = useFormat()
  const filter = useGuestList((list) => list.filter)
  const { text, listId, ticketType, state } = filter
  const lists = useSession((session) => session.lists)
  const types = useSession((session) => session.openEvent?.ticketTypes)
  const total = useGuestList((list) => list.total)
  const isEverybody = text === '' && listId === null && ticketType === null && state === 'all'
  return (
    <>
      <div className={styles['filters']} role="search">
        <div className={styles['words']}>
          <TextField
            label={t('guests.search')}
            value={text}
            maxLength={5_000}
            onChange={(words) => changeGuestFilter({ text: words })}
          />
        </div>
        <div className={styles['organisation']}>
          <OrganisationFilter />
        </div>
        <SelectField
          label={t('guests.state')}
          value={state}
          options={states.map((value) => ({ value, label: t(`guests.state.${value}`) }))}
          onChange={(value) => changeGuestFilter({ state: value })}
          testId="guests-state"
        />
        <SelectField
          label={t('guests.type')}
          value={ticketType ?? ''}
          options={[
            { value: '', label: t('guests.type.all') },
            ...(types ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => changeGuestFilter({ ticketType: value === '' ? null : value })}
        />
        <SelectField
          label={t('guests.list')}
          value={listId ?? ''}
          options={[
            { value: '', label: t('guests.list.all') },
            ...lists.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => changeGuestFilter({ listId: value === '' ? null : value })}
        />
      </div>
      <div className={styles['counting']}>
        <p className={styles['count']} role="status" data-testid="guests-count">
          {total === null
            ? t('guests.loading')
            : total === 0
              ? t('guests.none')
              : t(isEverybody ? 'guests.countAll' : 'guests.count', { count: total })}
        </p>
        {total !== null && total > GROUP_LIMIT ? (
          <p className={styles['tooMany']}>
            {t('guests.tooMany', { number: format.number(GROUP_LIMIT) })}
          </p>
        ) : null}
        <Button
          testId="group-open"
          disabled={total === null || total < 1 || total > GROUP_LIMIT}
          onPress={() => void openGroup(filter)}
        >
          {t('group.open')}
        </Button>
      </div>
    </>
  )
}
