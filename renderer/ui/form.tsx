import type { ReactNode } from 'react'

type FormProps = {
  readonly className?: string | undefined
  /** What a screen reader calls it, where it has no title of its own. */
  readonly label?: string | undefined
  readonly testId?: string | undefined
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

/** Fields that are handed in together, by Enter or by a button; the fields themselves say what is wrong with them. */
export function Form({ className, label, testId, onSubmit, children }: FormProps) {
  return (
    <form
      className={className}
      aria-label={label}
      data-testid={testId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      {children}
    </form>
  )
}
