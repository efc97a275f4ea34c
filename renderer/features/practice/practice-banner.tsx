import { goTo } from '../../pages.ts'
import { readCutOff, savePracticeCodes, stopPractice, usePractice } from '../../stores/practice.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './practice-banner.module.css'
import { practiceProblem } from './practice-problem.ts'
import { PracticeWords } from './practice-strip.tsx'

/** Says on every page that this is practice, as long as it lasts; or that one was cut off. */
export function PracticeBanner({ isLocked }: { readonly isLocked: boolean }) {
  const isPractice = useSession((state) => (state.openEvent?.practice ?? null) !== null)
  return isPractice ? <Running isLocked={isLocked} /> : <CutOff />
}

function Running({ isLocked }: { readonly isLocked: boolean }) {
  const { t } = useText()
  const listId = useSession((state) => state.listId)
  const busy = usePractice((state) => state.busy)
  return (
    <div
      className={styles['banner']}
      role="region"
      aria-label={t('practice.running.title')}
      data-testid="practice-banner"
    >
      <PracticeWords />
      <Outcome />
      {isLocked || listId === null ? null : (
        <Button
          look="stage"
          disabled={busy}
          testId="practice-codes"
          onPress={() => void savePracticeCodes(listId)}
        >
          {t('practice.codes')}
        </Button>
      )}
      <Button
        look="stage"
        disabled={busy}
        testId="practice-stop"
        onPress={() => {
          void stopPractice().then(() => {
            goTo('desk')
          })
        }}
      >
        {t('practice.stop')}
      </Button>
    </div>
  )
}

function Outcome() {
  const { t } = useText()
  const saved = usePractice((state) => state.saved)
  const failureCode = usePractice((state) => state.failureCode)
  return (
    <p className={styles['outcome']} role="status" data-testid="practice-outcome">
      {failureCode !== null
        ? practiceProblem(failureCode, t)
        : saved === null
          ? ''
          : t('practice.saved', { fileName: saved.fileName, count: saved.codes })}
    </p>
  )
}

function CutOff() {
  const { t } = useText()
  const cutOff = useSession((state) => state.info?.practiceCutOff ?? false)
  const read = usePractice((state) => state.cutOffRead)
  if (!cutOff || read) return null
  return (
    <div className={styles['cutOff']} role="alert" data-testid="practice-cut-off">
      <p>{t('practice.cutOff')}</p>
      <Button onPress={readCutOff}>{t('practice.understood')}</Button>
    </div>
  )
}
