import styles from './loading-screen.module.css'

/** What stands there until main has answered; a start that is quick does not flash it. */
export function LoadingScreen({ text }: { readonly text: string }) {
  return (
    <main className={styles['loading']} data-testid="loading">
      <p className={styles['text']} role="status">
        {text}
      </p>
    </main>
  )
}
