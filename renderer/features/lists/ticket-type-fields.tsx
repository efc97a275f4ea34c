import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { changeDraft } from '../../stores/lists.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import styles from './lists-page.module.css'

/** Which kinds of ticket a list admits; none chosen means all. */
export function TicketTypeFields({ draft }: { readonly draft: CheckInList }) {
  const { t } = useText()
  const types = useSession((state) => state.openEvent?.ticketTypes) ?? []
  const chosen = draft.ticketTypes ?? []
  if (types.length === 0) return null
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('lists.ticketTypes')}</legend>
      {types.map(({ id, name }) => (
        <label key={id} className={styles['choice']}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => {
              const next = target.checked ? [...chosen, id] : chosen.filter((one) => one !== id)
              changeDraft({ ticketTypes: next.length === 0 ? null : next })
            }}
          />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
