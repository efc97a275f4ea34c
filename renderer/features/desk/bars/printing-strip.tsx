import { usePrinting } from '../../../stores/printing.ts'
import { useText } from '../../../text.ts'
import styles from './unfinished-badges.module.css'

/** Says on the desk that badges come out elsewhere than usual, or wait because a person told them to. */
export function PrintingStrip() {
  const { t } = useText()
  const status = usePrinting((state) => state.status)
  const standsInFor = status?.standsInFor ?? null
  const problem = standsInFor?.problem ?? null
  const isPaused = status?.isPaused ?? false
  if (standsInFor === null && !isPaused) return null
  return (
    <p className={styles['strip']} role="status" data-testid="printing-strip">
      <span className={styles['words']}>
        <strong>
          {standsInFor === null || isPaused
            ? t('lamp.printer.paused')
            : t('lamp.printer.standsIn', { name: status?.name ?? '', first: standsInFor.name })}
        </strong>
        {problem === null ? null : (
          <span>
            {standsInFor?.name}: {t(`problem.${problem}`)}
          </span>
        )}
      </span>
    </p>
  )
}
