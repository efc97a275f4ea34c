import { usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'

/** Says which printer prints in place of another, and why. */
export function StandbyNotice() {
  const { t } = useText()
  const status = usePrinting((state) => state.status)
  const standsInFor = status?.standsInFor ?? null
  if (status === null || standsInFor === null) return null
  const { name: first, problem } = standsInFor
  const reason = problem === null ? '' : t(`problem.${problem}`)
  return (
    <Notice
      family="caution"
      title={t('printers.standby.takesOver', { name: status.name, first })}
      announced
    >
      <p>{t('printers.standby.why', { problem: reason, first })}</p>
      <p>{t('printers.standby.stays', { first })}</p>
    </Notice>
  )
}
