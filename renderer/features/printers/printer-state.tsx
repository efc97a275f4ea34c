import { usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import styles from './printer-list.module.css'

/** How the printer in use is, and what to do when something is wrong. */
export function PrinterState() {
  const { t } = useText()
  const status = usePrinting((state) => state.status)
  if (status === null) return null
  const { state, problem } = status
  const bad = problem !== null || state === 'stopped' || state === 'not-answering'
  return (
    <p className={styles['state']} data-bad={bad} role="status">
      <FamilyIcon family={bad ? 'refused' : 'welcome'} size={18} />
      {t(`printers.state.${state}`)} {problem === null ? '' : t(`problem.${problem}`)}
    </p>
  )
}
