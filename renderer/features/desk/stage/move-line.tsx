import { useEffect } from 'react'
import type { ScanAnswer } from '../../../../shared/contract/check-in.ts'
import { lookForSeats, useMove } from '../../../stores/move-guest.ts'
import { useText } from '../../../text.ts'
import styles from './verdict-stage.module.css'

/** How many places this list has for somebody who has his place elsewhere. */
export function MoveLine({ answer: { id, listId } }: { readonly answer: ScanAnswer }) {
  const { t } = useText()
  const left = useMove((state) => (state.scanId === id ? state.left : undefined))
  const failed = useMove((state) => state.scanId === id && state.problem !== null)
  useEffect(() => {
    void lookForSeats(id, listId)
  }, [id, listId])
  if (failed) {
    return (
      <p className={styles['help']} role="alert">
        {t('desk.move.failed')}
      </p>
    )
  }
  if (left === undefined) return null
  return (
    <p className={styles['help']} role="status" data-testid="seats-left">
      {left === null
        ? t('desk.move.open')
        : left > 0
          ? t('desk.move.left', { count: left })
          : t('desk.move.none')}
    </p>
  )
}
