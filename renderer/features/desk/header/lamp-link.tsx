import styles from './lamps.module.css'

/** Where a lamp sends whoever wants to mend something. */
export function LampLink({ page, text }: { readonly page: string; readonly text: string }) {
  return (
    <a className={styles['link']} href={`#/${page}`}>
      {text}
    </a>
  )
}
