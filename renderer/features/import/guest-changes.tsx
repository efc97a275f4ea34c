import type { ImportGuest } from '../../../shared/model/import-guest.ts'
import { statusMeaningSchema } from '../../../shared/model/import.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'
import { useText } from '../../text.ts'
import styles from './guests-section.module.css'

type Change = ImportGuest['changes'][number]

const meanings: Readonly<Record<string, Parameters<Translate>[0]>> = {
  organisation: 'import.meaning.organisation',
  jobTitle: 'import.meaning.job-title',
  email: 'import.meaning.email',
  phone: 'import.meaning.phone',
  note: 'import.meaning.note',
  host: 'import.meaning.host',
  pronunciation: 'import.meaning.pronunciation',
  name: 'import.field.name',
  codes: 'import.field.codes',
  ticketTypes: 'import.field.ticketTypes',
  statuses: 'import.field.statuses',
  validity: 'import.field.validity',
  enrolments: 'import.field.enrolments',
  flagged: 'import.field.flagged',
}

/** What changes of one guest, field by field: what it was, what it becomes, what the desk made of it. */
export function GuestChanges({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useText()
  if (changes.length === 0) return null
  return (
    <dl className={styles['changes']}>
      {changes.map((change) => (
        <div key={change.field} className={styles['change']}>
          <dt>{labelOf(change.field, t)}</dt>
          <dd>
            <del aria-label={`${t('import.guests.before')}: ${valueOf(change, 'before', t)}`}>
              {valueOf(change, 'before', t)}
            </del>
            <span aria-hidden="true"> → </span>
            <ins aria-label={`${t('import.guests.after')}: ${valueOf(change, 'after', t)}`}>
              {valueOf(change, 'after', t)}
            </ins>
            {change.desk === null || change.desk === change.after ? null : (
              <p className={styles['desk']}>
                {t('import.guests.desk', { value: change.desk || t('import.guests.empty') })}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function labelOf(field: string, t: Translate): string {
  const key = meanings[field]
  return key === undefined ? field.replace(/^extra:/, '') : (t as (key: string) => string)(key)
}

function valueOf(change: Change, side: 'before' | 'after', t: Translate): string {
  const value = change[side]
  if (value === '') return t('import.guests.empty')
  if (change.field === 'flagged') return t(value === 'yes' ? 'import.field.yes' : 'import.field.no')
  if (change.field !== 'statuses') return value
  return value
    .split(', ')
    .map((word) => {
      const status = statusMeaningSchema.safeParse(word)
      return status.success ? t(`import.status.${status.data}`) : word
    })
    .join(', ')
}
