import { useState } from 'react'
import type { Printer } from '../../../shared/model/settings.ts'
import { printProof, type ProofKind, type ProofState } from '../../stores/printers.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import type { Family } from '../../ui/family.ts'
import { Notice } from '../../ui/notice.tsx'
import styles from './printer-set-up.module.css'

const families: Partial<Record<ProofState['state'], Family>> = {
  printed: 'welcome',
  sent: 'welcome',
  printing: 'attention',
  unknown: 'attention',
}

type ProofsProps = {
  readonly printer: Printer
  /** Whether the calibration page stays away, as it does where nothing is set. */
  readonly onlyTest?: boolean
}

/** Prints a test badge or the calibration page and says what became of it. */
export function Proofs({ printer, onlyTest = false }: ProofsProps) {
  const { t } = useText()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<ProofState | null>(null)
  const print = async (kind: ProofKind): Promise<void> => {
    setBusy(true)
    setOutcome(null)
    const ended = await printProof(printer.id, kind)
    setOutcome(ended ?? { state: 'failed', problem: null, detail: '' })
    setBusy(false)
  }
  return (
    <div className={styles['block']} data-alone={onlyTest}>
      <div className={styles['buttons']}>
        <Button disabled={busy} testId="print-test" onPress={() => void print('test')}>
          {t('printers.test')}
        </Button>
        {onlyTest ? null : (
          <Button
            disabled={busy}
            testId="print-calibration"
            onPress={() => void print('calibration')}
          >
            {t('printers.calibrate')}
          </Button>
        )}
      </div>
      {onlyTest ? null : <p className={styles['help']}>{t('printers.proofHelp')}</p>}
      <div role="status" data-testid="proof-outcome" data-state={outcome?.state ?? ''}>
        {busy ? t('printers.proof.busy', { name: printer.name }) : null}
        {outcome === null ? null : <Outcome outcome={outcome} name={printer.name} />}
      </div>
    </div>
  )
}

function Outcome({ outcome, name }: { readonly outcome: ProofState; readonly name: string }) {
  const { t } = useText()
  const { state, problem } = outcome
  return (
    <Notice
      family={families[state] ?? 'refused'}
      title={t(`printers.proof.${wordOf(state)}`, { name })}
    >
      {problem === null ? null : <p>{t(`problem.${problem}`)}</p>}
    </Notice>
  )
}

function wordOf(state: ProofState['state']) {
  if (state === 'printed' || state === 'sent' || state === 'printing') return state
  return state === 'unknown' ? 'unknown' : 'failed'
}
