import type { PrintState } from '../../shared/model/print-job.ts'
import { Button } from './button.tsx'
import styles from './job-actions.module.css'

type JobActionsProps = {
  readonly state: PrintState
  readonly texts: Readonly<Record<'retry' | 'cameOut' | 'didNot' | 'cancel', string>>
  readonly onRetry: () => void
  readonly onCancel: () => void
  readonly onResolve: (cameOut: boolean) => void
}

/** What a person can do about a badge that has not come out. */
export function JobActions({ state, texts, onRetry, onCancel, onResolve }: JobActionsProps) {
  return (
    <div className={styles['actions']}>
      {state === 'unknown' ? (
        <>
          <Button onPress={() => onResolve(true)}>{texts.cameOut}</Button>
          <Button onPress={() => onResolve(false)}>{texts.didNot}</Button>
        </>
      ) : (
        <>
          <Button onPress={onRetry}>{texts.retry}</Button>
          <Button look="quiet" onPress={onCancel}>
            {texts.cancel}
          </Button>
        </>
      )}
    </div>
  )
}
