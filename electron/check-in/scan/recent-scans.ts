import type { CallOutput } from '../../../shared/contract.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { answeredOverridable } from '../../db/attendance/answers.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { latestScansHere, scannedText } from '../../db/attendance/scans.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

type RecentScan = CallOutput<'checkIn.recent'>['scans'][number]

/** The latest scans of this laptop for the list beside the stage, newest first; a flagged guest is not named in it. */
export function recentScans(db: ReadableDb, limit: number): RecentScan[] {
  return latestScansHere(db, limit).map(
    ({ attendeeId, at, isTold: _isTold, scannedAs: _as, ...scan }) => {
      const attendee = attendeeId === null ? null : findAttendee(db, attendeeId)
      const name = attendee === null || attendee.flagged ? '' : displayName(attendee)
      return {
        ...scan,
        at: isoInstant(at),
        overridable: scan.verdict === 'valid' ? [] : answeredOverridable(db, scan.id),
        attendeeId,
        label: attendeeId === null ? scannedText(db, scan.id).slice(0, 60) : name,
      }
    },
  )
}
