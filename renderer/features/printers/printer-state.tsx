import { assertNever } from '../../../shared/assert-never.ts'
import { printerWord } from '../../../shared/domain/printing/printer-word.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { usePrinters, type OnePrinterState } from '../../stores/printers.ts'
import { useText } from '../../text.ts'
import { FamilyIcon, SignIcon } from '../../ui/icons.tsx'
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
      {status === undefined ? null : <Told {...status} />}
      {status?.tellsTheEnd === false ? (
        <p className={styles['facts']} data-testid="printer-mute">
          {t('printers.told.notTheEnd')}
        </p>
      ) : null}
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
        {/* The sentence of a problem says all that the word would. */}
        {problem === null ? t(`printers.word.${word}`) : t(`problem.${problem}`)}
      </span>
    </p>
  )
}

/** What the printer itself tells of its media. */
function Told({ medium, dpi }: OnePrinterState) {
  const { t } = useText()
  const edge =
    medium === null
      ? null
      : Math.max(...Object.values(medium.margins).map((side) => Math.round(side * 10) / 10))
  const finest = dpi.length === 0 ? null : Math.max(...dpi)
  const words = [
    edge === null ? '' : edge > 0 ? t('printers.told.edge', { edge }) : t('printers.told.noEdge'),
    finest === null ? '' : t('printers.told.dpi', { dpi: finest }),
  ].filter((part) => part !== '')
  if (words.length === 0) return null
  return (
    <p className={styles['facts']} data-testid="printer-told">
      {words.join(' ')}
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
      <SignIcon sign="warning" size={18} />
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
      case 'layout-smaller': {
        const own = t('printers.size', finding.size)
        return t('printers.finding.layoutSmaller', { layout: finding.layout, own, size })
      }
      case 'head-narrower':
        return t('printers.finding.headNarrower', { widest: Math.floor(finding.widest) })
      case 'no-roll':
        return t('printers.finding.noRoll', { size })
      case 'no-pdf':
        return t('printers.finding.noPdf')
      case 'size-unknown':
        return t('printers.finding.sizeUnknown', { size })
      case 'other-media': {
        const ready = t('printers.size', {
          width: Math.round(finding.ready.width),
          height: Math.round(finding.ready.height),
        })
        return t('printers.finding.otherMedia', { ready, size })
      }
      case 'in-margin': {
        const margin = Math.round(finding.margin * 10) / 10
        return t('printers.finding.inMargin', { layout: finding.layout, margin })
      }
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
      <SignIcon sign="warning" size={18} />
      <span>
        {t('printers.labels', { count: left })}.{' '}
        {t(left === 0 ? 'printers.labels.none' : 'printers.labels.low')}
      </span>
    </p>
  )
}
