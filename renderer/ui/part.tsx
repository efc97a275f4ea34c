import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { ChevronIcon } from './icons.tsx'
import styles from './part.module.css'

type PartProps = { readonly title: string; readonly children: ReactNode }

/** A part of a page that gathers rows and folds under one heading. */
export function Part({ title, children }: PartProps) {
  return (
    <section className={styles['part']}>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['card']}>{children}</div>
    </section>
  )
}

type PartRowProps = {
  readonly title: string
  readonly help?: string | undefined
  /** The one thing to do here, beside the words. */
  readonly act?: ReactNode
  readonly children?: ReactNode
}

/** A row of a part: what it is for, the button that does it, and below them what there is more to it. */
export function PartRow({ title, help, act, children }: PartRowProps) {
  return (
    <div className={styles['row']}>
      <div className={styles['head']}>
        <RowWords title={title} help={help} />
        {act}
      </div>
      {children}
    </div>
  )
}

type FoldProps = Omit<PartRowProps, 'act'> & {
  /** How much there is inside. */
  readonly count?: string | undefined
  /** Whether something goes on inside that must be in sight; who folds it away has it his way. */
  readonly opens?: boolean
  readonly testId?: string
}

/** A row of a part that shows what is in it once it is pressed. */
export function Fold(props: FoldProps & { readonly level?: 'h2' | 'h3' }) {
  const { title, help, count, level, opens = false, testId, children } = props
  const fold = useRef<HTMLDetailsElement>(null)
  useLayoutEffect(() => {
    if (opens && fold.current !== null) fold.current.open = true
  }, [opens])
  return (
    <details ref={fold} className={styles['fold']} data-testid={testId}>
      <summary className={styles['head']}>
        <RowWords title={title} help={help} count={count} level={level} />
        <span className={styles['chevron']}>
          <ChevronIcon size={24} />
        </span>
      </summary>
      <div className={styles['inside']}>{children}</div>
    </details>
  )
}

/** A part of a page by itself that shows what is in it once it is pressed. */
export function FoldedSection(props: FoldProps) {
  return (
    <section className={styles['card']}>
      <Fold {...props} level="h2" />
    </section>
  )
}

type RowWordsProps = Pick<FoldProps, 'title' | 'help' | 'count'> & {
  readonly level?: 'h2' | 'h3' | undefined
}

function RowWords({ title, help, count, level: Heading = 'h3' }: RowWordsProps) {
  return (
    <div className={styles['words']}>
      <Heading className={styles['heading']}>
        {title}
        {count === undefined ? null : <span className={styles['count']}> {count}</span>}
      </Heading>
      {help === undefined ? null : <p className={styles['help']}>{help}</p>}
    </div>
  )
}
