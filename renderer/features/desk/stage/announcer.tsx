import { useScans } from '../../../stores/scan.ts'
import { announcementOf } from './announcement.ts'
import styles from '../desk-page.module.css'
import { useHelpContext } from './use-help-context.ts'

/** Says each verdict to a screen reader at once; one that reads as the verdict before it is said as well. */
export function Announcer() {
  const context = useHelpContext()
  const stage = useScans((state) => state.stage)
  const { key, text } = announcementOf(stage, context)
  return (
    <div className={styles['hidden']} role="alert" aria-live="assertive" data-testid="announcer">
      <p key={key} data-scan={key}>
        {text}
      </p>
    </div>
  )
}
