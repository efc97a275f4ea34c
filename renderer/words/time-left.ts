import type { Translate } from '../../shared/i18n/messages.ts'

type Pace = {
  readonly done: number
  readonly total: number
  /** Moments in ms of one clock. */
  readonly startedAt: number
  readonly now: number
}

/** Below this share the pace says nothing yet. */
const ENOUGH = 0.05

/** From so many seconds on minutes say enough. */
const MINUTES_FROM = 90

/** How many seconds work will still take at its pace so far, null while that cannot be told. */
function secondsLeft({ done, total, startedAt, now }: Pace): number | null {
  if (total === 0 || done / total < ENOUGH) return null
  const perPiece = (now - startedAt) / done
  return Math.max(1, Math.ceil(((total - done) * perPiece) / 1000))
}

/** The counts of work with the time that it will still take, where that can be told. */
export function withTimeLeft(counts: string, pace: Pace, t: Translate): string {
  const left = secondsLeft(pace)
  if (left === null) return counts
  const words =
    left < MINUTES_FROM
      ? t('timeLeft.seconds', { count: left })
      : t('timeLeft.minutes', { count: Math.round(left / 60) })
  return `${counts} · ${words}`
}
