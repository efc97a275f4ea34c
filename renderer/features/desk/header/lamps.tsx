import { unfinishedJobs, usePrinting, type PrinterStatus } from '../../../stores/printing.ts'
import { useText } from '../../../text.ts'
import { Lamp, type LampState } from '../../../ui/lamp.tsx'
import { LampLink } from './lamp-link.tsx'

/** Whether badges can come out. */
export function PrinterLamp() {
  const { t } = useText()
  const status = usePrinting((state) => state.status)
  const state = status?.state ?? 'none'
  const name = status?.name ?? ''
  const problem = status?.problem ?? null
  const isWaiting = usePrinting(({ jobs }) => unfinishedJobs(jobs).length > 0)
  const standsInFor = status?.standsInFor ?? null
  const labels = status?.labels ?? null
  const isLow = labels !== null && labels.left <= labels.warnAt
  const isPaused = status?.isPaused ?? false
  return (
    <Lamp
      label={t('lamp.printer')}
      value={state === 'none' ? t('lamp.printer.none') : name}
      state={
        isPaused || standsInFor !== null || isLow
          ? warningOr(lampOf(state, problem !== null, isWaiting))
          : lampOf(state, problem !== null, isWaiting)
      }
    >
      {state === 'none' ? (
        <p>{t('lamp.printer.noneHelp')}</p>
      ) : (
        <p>{t(`lamp.printer.${state}`, { name })}</p>
      )}
      {problem === null ? null : <p>{t(`problem.${problem}`)}</p>}
      {standsInFor === null ? null : (
        <p>{t('lamp.printer.standsIn', { name, first: standsInFor.name })}</p>
      )}
      {isPaused ? <p>{t('lamp.printer.paused')}</p> : null}
      {labels === null ? null : <p>{t('printers.labels', { count: labels.left })}</p>}
      <LampLink page="printers" text={t('lamp.printer.go')} />
    </Lamp>
  )
}

/** A warning does not hide what is worse. */
function warningOr(state: LampState): LampState {
  return state === 'bad' ? 'bad' : 'warning'
}

function lampOf(state: PrinterStatus['state'], hasProblem: boolean, isWaiting: boolean): LampState {
  if (state === 'none') return isWaiting ? 'bad' : 'off'
  return hasProblem ? 'bad' : printerLamp[state]
}

const printerLamp: Record<PrinterStatus['state'], LampState> = {
  none: 'off',
  idle: 'good',
  printing: 'busy',
  stopped: 'bad',
  'not-answering': 'bad',
}
