import { Button } from './button.tsx'
import styles from './job-actions.module.css'

type JobActionsProps = {
  /** What can be done with the badge as it is; nothing else is offered. */
  readonly choices: Readonly<Record<'answer' | 'retry' | 'cancel', boolean>>
  readonly texts: Readonly<Record<'retry' | 'cameOut' | 'didNot' | 'cancel', string>>
  /** What a button is called for who hears it without seeing beside whose name it stands. */
  readonly label: (text: string) => string
  /** The key that gives the badge up, where there is one. */
  readonly cancelKey?: string | undefined
  readonly onRetry: () => void
  readonly onCancel: () => void
  readonly onResolve: (cameOut: boolean) => void
}

/** What a person can do about a badge that has not come out. */
export function JobActions(props: JobActionsProps) {
  const { choices, texts, label, onRetry, onCancel, onResolve } = props
  return (
    <div className={styles['actions']}>
      {choices.answer ? (
        <>
          <Button label={label(texts.cameOut)} onPress={() => onResolve(true)}>
            {texts.cameOut}
          </Button>
          <Button label={label(texts.didNot)} onPress={() => onResolve(false)}>
            {texts.didNot}
          </Button>
        </>
      ) : null}
      {choices.retry ? (
        <Button label={label(texts.retry)} onPress={onRetry}>
          {texts.retry}
        </Button>
      ) : null}
      {choices.cancel ? (
        <Button
          look="quiet"
          label={label(texts.cancel)}
          onPress={onCancel}
          {...(props.cancelKey === undefined ? {} : { shortcut: props.cancelKey })}
        >
          {texts.cancel}
        </Button>
      ) : null}
    </div>
  )
}
