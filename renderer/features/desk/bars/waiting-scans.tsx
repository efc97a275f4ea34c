import { isQuestion, useScans } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { Notice } from '../../../ui/notice.tsx'
import { requestLabel } from '../readable.ts'

/** The scans that wait until the open question is answered. */
export function WaitingScans() {
  const { t } = useText()
  const waiting = useScans((state) => state.waiting)
  const questionOpen = useScans((state) => isQuestion(state.stage))
  if (waiting.length === 0 || !questionOpen) return null
  const labels = waiting
    .map(({ request }) => requestLabel(request).slice(0, 60) || t('desk.recent.protected'))
    .join(', ')
  return (
    <div data-testid="waiting-scans">
      <Notice
        family="attention"
        title={t('desk.waiting', { count: waiting.length, labels })}
        announced
      />
    </div>
  )
}
