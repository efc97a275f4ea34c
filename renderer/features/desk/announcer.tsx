import { useFormat } from '../../format.ts'
import { useScans } from '../../stores/scan.ts'
import { appNow, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import styles from './desk-page.module.css'
import { guestName } from '../../guest-name.ts'
import { verdictFace } from './verdict-face.ts'
import { verdictHelp } from './verdict-help.ts'

/** Says each verdict to a screen reader at once. */
export function Announcer() {
  const { t } = useText()
  const format = useFormat()
  const stage = useScans((state) => state.stage)
  const lists = useSession((state) => state.lists)
  const parts: string[] = []
  if (stage.type === 'answered') {
    const { answer } = stage
    parts.push(t(verdictFace(answer).word))
    if (answer.attendee !== null) parts.push(guestName(answer.attendee, t))
    parts.push(verdictHelp(answer, { t, format, lists, now: appNow() }))
  } else if (stage.type === 'failed') {
    parts.push(t('verdict.error'), t('help.error'))
  } else if (stage.type === 'undone') {
    parts.push(t('desk.undone.word'))
  }
  return (
    <div className={styles['hidden']} role="alert" aria-live="assertive">
      {parts.join('. ')}
    </div>
  )
}
