import { useRef, type ReactNode } from 'react'
import styles from './page.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

type PageProps = {
  readonly title: string
  readonly intro?: string
  readonly children: ReactNode
}

/** A page with a title that scrolls in itself, for everything that is not the desk. */
export function Page({ title, intro, children }: PageProps) {
  const page = useRef<HTMLElement>(null)
  useKeptFocus(page)
  return (
    <main ref={page} className={styles['page']} tabIndex={-1}>
      <div className={styles['column']}>
        <header>
          <h1 className={styles['title']}>{title}</h1>
          {intro === undefined ? null : <p className={styles['intro']}>{intro}</p>}
        </header>
        {children}
      </div>
    </main>
  )
}

/** A part of a page with its own heading. */
export function Section({ title, help, id, children }: SectionProps) {
  return (
    <section className={styles['section']} {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <h2 className={styles['heading']}>{title}</h2>
      {help === undefined ? null : <p className={styles['help']}>{help}</p>}
      {children}
    </section>
  )
}

type SectionProps = {
  readonly title: string
  readonly help?: string
  /** By which `goToPart` finds it. */
  readonly id?: string
  readonly children: ReactNode
}
