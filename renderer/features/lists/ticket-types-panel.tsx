import { daysOfName } from '../../../shared/domain/event/days-of-name.ts'
import { localDaysOf } from '../../../shared/domain/event/event-days.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { useFormat } from '../../format.ts'
import { setTicketDays, useLists } from '../../stores/lists.ts'
import { useSession, type OpenEvent } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { panelProblem } from '../../words/panel-problem.ts'
import styles from './lists-page.module.css'

/** On which days each kind of ticket admits, and what Balie would make of a name that says a day. */
export function TicketTypesPanel() {
  const { t } = useText()
  const event = useSession((state) => state.openEvent)
  const problem = useLists((state) => state.problem)
  return (
    <section className={styles['form']} aria-labelledby="types-title" data-testid="ticket-types">
      <h2 id="types-title" className={styles['name']}>
        {t('lists.types')}
      </h2>
      <p className={styles['quiet']}>{t('lists.typesHelp')}</p>
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {panelProblem(problem, t, 'edit.failed')}
        </p>
      )}
      {event?.ticketTypes.map((type) => (
        <TypeDays key={type.id} type={type} event={event} />
      ))}
    </section>
  )
}

type TypeDaysProps = { readonly type: TicketType; readonly event: OpenEvent }

function TypeDays({ type, event: { description } }: TypeDaysProps) {
  const { t } = useText()
  const format = useFormat()
  const busy = useLists((state) => state.busy)
  const { id, name, validDays } = type
  const meant = validDays === null ? daysOfName(name, description) : null
  const words = format.list((meant ?? []).map(format.day))
  return (
    <div className={styles['type']} data-testid="ticket-type">
      <h3 className={styles['lineName']}>{name}</h3>
      <DayChoice
        label={t('lists.typeDays', { type: name })}
        days={localDaysOf(description)}
        value={validDays}
        onChange={(days) => setTicketDays(id, days)}
      />
      {meant === null ? null : (
        <div className={styles['warning']}>
          <p>{t('lists.typeMeant', { days: words })}</p>
          <Button disabled={busy} onPress={() => void setTicketDays(id, meant)}>
            {t('lists.typeAgree', { days: words })}
          </Button>
        </div>
      )}
    </div>
  )
}
