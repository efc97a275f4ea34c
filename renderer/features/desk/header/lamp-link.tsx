import { useMayOpen } from '../../../may-open.ts'
import type { PageName } from '../../../pages.ts'
import styles from './lamps.module.css'

type LampLinkProps = { readonly page: PageName; readonly text: string }

/** Where a lamp sends whoever wants to mend something, and may. */
export function LampLink({ page, text }: LampLinkProps) {
  if (!useMayOpen(page)) return null
  return (
    <a className={styles['link']} href={`#/${page}`}>
      {text}
    </a>
  )
}
