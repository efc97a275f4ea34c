import { isOfPretix } from '../../../../shared/domain/pretix/products.ts'
import { useSession, type SessionState } from '../../../stores/session.ts'
import {
  changeWalkIn,
  clearWalkIn,
  closeWalkIn,
  submitWalkIn,
  useWalkIn,
} from '../../../stores/walk-in.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { NameFields } from '../../../ui/name-fields.tsx'
import { submitByEnter } from '../../../ui/submit-by-enter.ts'
import { panelProblem } from '../../../words/panel-problem.ts'
import styles from '../../../ui/panel.module.css'
import { WalkInDuplicates } from './walk-in-duplicates.tsx'
import { WalkInTicket } from './walk-in-ticket.tsx'

/** Somebody without a ticket: four fields and Enter. */
export function WalkInForm() {
  const { t } = useText()
  const fields = useWalkIn((state) => state.fields)
  const isDraft = useWalkIn((state) => state.isDraft)
  const busy = useWalkIn((state) => state.busy)
  const problem = useWalkIn((state) => state.problem)
  const fromPretix = useSession(isEventOfPretix)
  return (
    <form
      className={styles['panel']}
      data-testid="walk-in-form"
      data-keeps-focus=""
      aria-labelledby="walk-in-title"
      noValidate
      onKeyDown={submitByEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void submitWalkIn()
      }}
    >
      <h2 id="walk-in-title" className={styles['title']}>
        {t('walkIn.title')}
      </h2>
      {fromPretix ? <p>{t('pretix.staysInBalie')}</p> : null}
      {isDraft ? (
        <p className={styles['draft']} role="status">
          {t('walkIn.draft')}
          <Button look="quiet" onPress={clearWalkIn}>
            {t('walkIn.clear')}
          </Button>
        </p>
      ) : null}
      <div className={styles['row']}>
        <NameFields fields={fields} onChange={changeWalkIn} />
      </div>
      <WalkInDuplicates />
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {panelProblem(problem, t, 'walkIn.failed')}
        </p>
      )}
      <div className={styles['row']}>
        <WalkInTicket fields={fields} />
        <div className={styles['buttons']}>
          <Button look="quiet" shortcut="Esc" onPress={closeWalkIn}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" shortcut="Enter" testId="walk-in-submit" submits disabled={busy}>
            {t('walkIn.submit')}
          </Button>
        </div>
      </div>
    </form>
  )
}

function isEventOfPretix({ openEvent, lists }: SessionState): boolean {
  return isOfPretix(openEvent?.ticketTypes.map(({ id }) => id) ?? [], lists)
}
