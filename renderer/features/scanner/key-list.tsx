import type { TestKey } from '../../../shared/domain/wedge/examine-scan.ts'
import { useText } from '../../text.ts'
import styles from './scanner-page.module.css'

/** The keys of a test scan in their order; those that write nothing stand out by a frame. */
export function KeyList({ keys }: { readonly keys: readonly TestKey[] }) {
  const { t } = useText()
  return (
    <ol className={styles['keys']} aria-label={t('scanner.keys')} data-testid="scanner-keys">
      {keys.map((key, index) => (
        <li key={index}>
          <kbd className={styles['key']} data-sign={isSign(key)}>
            {nameOf(key)}
          </kbd>
        </li>
      ))}
    </ol>
  )
}

function isSign({ key, chord }: TestKey): boolean {
  return chord || [...key].length !== 1
}

function nameOf({ key, chord }: TestKey): string {
  if (chord) return `Ctrl/Alt ${key.toUpperCase()}`
  return key === ' ' ? '␣' : key
}
