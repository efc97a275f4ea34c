import { assertNever } from '../../../shared/assert-never.ts'
import { printerWord } from '../../../shared/domain/printer-word.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { usePrinters, type OnePrinterState } from '../../stores/printers.ts'
import { useText } from '../../text.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import styles from './printer-list.module.css'

/** How a printer is and what to do when something is wrong, with the labels that are left in it. */
export function PrinterState({ printer }: { readonly printer: Printer }) {
  const { t } = useText()
  const status = usePrinters((state) => state.states.get(printer.id))
  return (
    <>
      {status === undefined ? (
        <p className={styles['facts']}>{t('printers.word.asking')}</p>
      ) : (
        <State {...status} />
      )}
      {status?.findings.map((finding) => (
        <Finding key={JSON.stringify(finding)} finding={finding} media={printer.mediaMm} />
      ))}
      <LabelsLeft labels={printer.labels ?? null} />
    </>
  )
}

function State({ state, problem, detail }: OnePrinterState) {
  const { t } = useText()
  const word = printerWord(state, problem)
  const isBad = word !== 'ready' && word !== 'printing'
  return (
    <p
      className={styles['state']}
      data-bad={isBad}
      data-testid="printer-state"
      data-state={word}
      role="status"
      title={detail}
    >
      <FamilyIcon family={isBad ? 'refused' : 'welcome'} size={18} />
      <span>
        {t(`printers.word.${word}`)}
        {problem === null ? '' : `. ${t(`problem.${problem}`)}`}
      </span>
    </p>
  )
}

type FindingProps = {
  readonly finding: OnePrinterState['findings'][number]
  readonly media: Printer['mediaMm']
}

/** What does not fit on the media, said before the doors open. */
function Finding({ finding, media }: FindingProps) {
  const { t } = useText()
  return (
    <p className={styles['state']} data-low="true" data-testid="media-finding">
      <FamilyIcon family="caution" size={18} />
      <span>{words()}</span>
    </p>
  )

  function words(): string {
    const size = t('printers.size', media)
    switch (finding.kind) {
      case 'layout-larger': {
        const own = t('printers.size', finding.size)
        return t('printers.finding.layoutLarger', { layout: finding.layout, own, size })
      }
      case 'head-narrower':
        return t('printers.finding.headNarrower', { widest: Math.floor(finding.widest) })
      case 'no-roll':
        return t('printers.finding.noRoll', { size })
      default:
        return assertNever(finding)
    }
  }
}

function LabelsLeft({ labels }: { readonly labels: NonNullable<Printer['labels']> | null }) {
  const { t } = useText()
  if (labels === null) return null
  const { left, warnAt } = labels
  if (left > warnAt)
    return <p className={styles['facts']}>{t('printers.labels', { count: left })}</p>
  return (
    <p className={styles['state']} data-low="true" data-testid="labels-low">
      <FamilyIcon family="caution" size={18} />
      <span>
        {t('printers.labels', { count: left })}.{' '}
        {t(left === 0 ? 'printers.labels.none' : 'printers.labels.low')}
      </span>
    </p>
  )
}
