import { memo, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react'
import { useFormat } from '../../../format.ts'
import { openGuestCard } from '../../../stores/guest-card.ts'
import { askUndo } from '../../../stores/reason.ts'
import { loadRecent, mayBeUndone, useScans, type RecentScan } from '../../../stores/scan.ts'
import { useStaff } from '../../../stores/staff.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { SignIcon, UndoIcon } from '../../../ui/icons.tsx'
import { FailedLine } from './failed-line.tsx'
import styles from './recent-scans.module.css'
import { readable } from '../readable.ts'
import { verdictFace } from '../stage/verdict-face.ts'

/** Who came by at this desk, newest first. */
export function RecentScans() {
  const { t } = useText()
  const recent = useScans((state) => state.recent)
  const failed = useScans((state) => state.failed)
  const isIncomplete = useScans((state) => state.recentFailed)
  const list = useNewestInSight(recent[0]?.id)
  const isEmpty = recent.length === 0 && failed.length === 0 && !isIncomplete
  return (
    <section className={styles['recent']} aria-labelledby="recent-title">
      <h2 id="recent-title" className={styles['title']}>
        {t('desk.recent')}
      </h2>
      {isIncomplete ? (
        <div className={styles['incomplete']} role="alert" data-testid="recent-incomplete">
          <p>{t('desk.recent.failed')}</p>
          <Button onPress={() => void loadRecent()}>{t('desk.recent.retry')}</Button>
        </div>
      ) : null}
      {isEmpty ? <p className={styles['empty']}>{t('desk.recent.empty')}</p> : null}
      <ol ref={list} className={styles['list']} data-testid="recent-scans" tabIndex={0}>
        {failed.map((one) => (
          <FailedLine key={one.input.id} failed={one} />
        ))}
        {recent.map((scan) => (
          <RecentLine key={scan.id} scan={scan} />
        ))}
      </ol>
    </section>
  )
}

/** Brings a new line into sight, unless somebody is going through the list. */
function useNewestInSight(newest: string | undefined): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    const isInUse = list.current?.contains(document.activeElement) === true
    if (!isInUse) list.current?.scrollTo({ top: 0 })
  }, [newest])
  return list
}

/** Drawn once: a hundred lines stay as they are when one comes on top. */
const RecentLine = memo(function RecentLine({ scan }: { readonly scan: RecentScan }) {
  const { t } = useText()
  const format = useFormat()
  const { family, sign, word } = verdictFace(scan)
  return (
    <li className={styles['line']} data-undone={scan.undone}>
      <time className={styles['time']}>{format.time(scan.at)}</time>
      <Who attendeeId={scan.attendeeId}>
        <span className={styles['label']}>
          {scan.label === '' ? t('desk.recent.protected') : readable(scan.label)}
        </span>
        <span className={styles['verdict']} data-family={scan.undone ? undefined : family}>
          <SignIcon sign={sign} size={14} />
          {scan.undone ? t('desk.recent.undone') : t(word)}
        </span>
      </Who>
      <Undo scan={scan} />
    </li>
  )
})

/** Takes back what let somebody through, however long ago; who may do that, main decides. */
function Undo({ scan }: { readonly scan: RecentScan }) {
  const { t } = useText()
  const isLocked = useStaff((store) => store.state?.isLocked === true)
  if (isLocked || !mayBeUndone(scan)) return null
  const { id: checkInId, label: name, direction } = scan
  const words = t('desk.undo.of', { name: name || t('desk.recent.protected') })
  return (
    <button
      type="button"
      className={styles['undo']}
      data-testid="undo-line"
      aria-label={words}
      title={words}
      onClick={() => askUndo({ checkInId, name, direction, isSeen: false })}
    >
      <UndoIcon size={20} />
    </button>
  )
}

type WhoProps = { readonly attendeeId: string | null; readonly children: ReactNode }

/** Who it was; a known guest's card opens from here, where the desk is not locked. */
function Who({ attendeeId, children }: WhoProps) {
  const isLocked = useStaff((store) => store.state?.isLocked === true)
  if (attendeeId === null || isLocked) return <span className={styles['who']}>{children}</span>
  return (
    <button
      type="button"
      className={`${styles['who']} ${styles['open']}`}
      onClick={() => void openGuestCard(attendeeId)}
    >
      {children}
    </button>
  )
}
