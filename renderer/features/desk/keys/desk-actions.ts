import { assertNever } from '../../../../shared/assert-never.ts'
import { betterList, isOpen } from '../../../../shared/domain/check-in/list-window.ts'
import { displayName } from '../../../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../../../shared/model/attendee.ts'
import { currentPage } from '../../../pages.ts'
import { closeGuestCard, openGuestCard, useGuestCard } from '../../../stores/guest-card.ts'
import * as edit from '../../../stores/guest-edit.ts'
import { showKeysHelp } from '../../../stores/keys-help.ts'
import { moveGuestHere } from '../../../stores/move-guest.ts'
import * as reason from '../../../stores/reason.ts'
import {
  isOnStage,
  labelOf,
  lastAccepted,
  reply,
  retryScan,
  scan,
  useScans,
  type ScanRequest,
  type ScanState,
} from '../../../stores/scan.ts'
import {
  askToChoose,
  clearSearch,
  searchNow,
  showResults,
  useSearch,
} from '../../../stores/search.ts'
import { appNow, chooseList, chosenList, eventZone, useSession } from '../../../stores/session.ts'
import { actorOf, useStaff } from '../../../stores/staff.ts'
import * as walkIn from '../../../stores/walk-in.ts'
import { goToPart } from '../../../ui/go-to-part.ts'
import { LIST_CHOICE } from '../header/list-choice.ts'
import { overridesFor } from './overrides-for.ts'
import { dropPendingDigit } from './pending-digit.ts'
import { decideTypedEntry, isCode } from '../field/typed-entry.ts'

/** Takes a scan from the scanner, the camera or the field; the field is empty again. */
export function takeScan(request: ScanRequest): void {
  dropPendingDigit()
  showKeysHelp(false)
  reason.leaveReason()
  clearSearch()
  closeGuestCard()
  scan(request)
}

/** Checks in a guest who was chosen from the results. */
export function takeGuest(guest: Attendee): void {
  takeScan({ raw: '', attendeeId: guest.id, label: labelOf(guest) })
}

/** Does what Enter in the field means. */
export async function submitField(): Promise<void> {
  const { text, found, foundFor, active } = useSearch.getState()
  if (text.trim() === '') {
    const { stage } = useScans.getState()
    if (stage.type === 'failed') retryScan(stage.failed.input.id)
    return
  }
  const chosen = foundFor === text ? found?.[active] : undefined
  if (chosen !== undefined) {
    takeGuest(chosen)
    return
  }
  const guests = isCode(text) ? [] : await searchNow()
  if (useSearch.getState().text !== text) return
  // Whoever goes out is in, and is the one who is meant.
  const comesIn = useSession.getState().direction === 'entry'
  const presences = comesIn ? useSearch.getState().presences : {}
  const entry = decideTypedEntry(text, guests ?? [], presences)
  if (entry.type === 'scan') takeScan({ raw: text })
  else if (entry.type === 'check-in') takeGuest(entry.guest)
  else if (entry.type === 'choose') askToChoose()
  else showResults()
}

/** Asks why the last check-in made here is undone; it goes through without an answer only where it is in sight. */
export function undoLast(): void {
  const { recent, stage } = useScans.getState()
  const last = lastAccepted(recent)
  if (last === null) return
  const isCovered = useSearch.getState().shows || useGuestCard.getState().id !== null
  reason.askUndo({
    checkInId: last.id,
    name: last.label,
    direction: last.direction,
    isSeen: currentPage() === 'desk' && !isCovered && isOnStage(stage, last.id),
  })
}

/** Admits the guest on the stage anyway: with a place on this list, or although something was refused; then it asks why. */
export function overrideRefusal(): void {
  const { stage } = useScans.getState()
  if (stage.type !== 'answered' || moveGuestHere()) return
  const { request, answer } = stage
  const mine = overridesFor(answer, actorOf(useStaff.getState().state))
  if (mine.length === 0) return
  const overrides = [...new Set([...(request.overrides ?? []), ...mine])]
  reason.askOverride({
    request: { ...request, ...guestOf(answer.attendee), overrides },
    name: nameOf(answer.attendee),
  })
}

/** Checks in one of the guests who share a code; the first is 1. */
export function chooseCandidate(digit: number): void {
  const { stage } = useScans.getState()
  if (stage.type !== 'answered') return
  const chosen = stage.answer.candidates[digit - 1]
  if (chosen !== undefined) reply({ ...stage.request, attendeeId: chosen.id })
}

/** Asks for the badge of the guest on the stage again. */
export function askReprint(): void {
  const { stage } = useScans.getState()
  if (stage.type !== 'answered' || stage.answer.attendee === null) return
  const { id, attendee } = stage.answer
  reason.askReprint({ scanId: id, attendeeId: attendee.id, name: nameOf(attendee) })
}

/** Opens the form for somebody without a ticket; a correction that is half written is finished first. */
export function startWalkIn(): void {
  if (!edit.mayLeaveGuestEdit()) return
  reason.leaveReason()
  walkIn.openWalkIn()
}

/** Opens the correction of the guest on the card or the stage; a newcomer half written is kept as a draft. */
export function startEdit(): void {
  const attendee = useGuestCard.getState().card?.attendee ?? guestOnStage()
  if (attendee === null) return
  reason.leaveReason()
  walkIn.closeWalkIn()
  edit.openGuestEdit(attendee)
}

/** Lays open the card of whom the eye is on: the chosen result, the guest on the stage, the last scan. */
export function openCard(): void {
  if (closeGuestCard()) return
  const { found, active, text } = useSearch.getState()
  const searched = text.trim() === '' ? undefined : found?.[Math.max(active, 0)]
  const id = text.trim() === '' ? cardInSight(useScans.getState()) : (searched?.id ?? null)
  if (id === null) return
  clearSearch()
  void openGuestCard(id)
}

/** Whose card there is to open: of the guest on the stage, or while it shows no scan of the last one known. */
export function cardInSight({ stage, recent }: Pick<ScanState, 'stage' | 'recent'>): string | null {
  switch (stage.type) {
    case 'idle':
      return recent.find((one) => one.attendeeId !== null)?.attendeeId ?? null
    case 'answered':
      return stage.answer.attendee?.id ?? null
    case 'undone':
      return stage.attendee?.id ?? null
    case 'failed':
      return stage.failed.input.attendeeId ?? null
    default:
      return assertNever(stage)
  }
}

/** Checks in a guest who seems to be the newcomer already; the first is 1. */
export function takeDuplicate(digit: number): void {
  const guest = walkIn.useWalkIn.getState().duplicates[digit - 1]
  if (guest === undefined) return
  walkIn.endWalkIn()
  takeGuest(guest)
}

/** Closes what is being written above the field; whether anything was. */
export function closePanel(): boolean {
  const isOpen =
    walkIn.useWalkIn.getState().id !== null || edit.useGuestEdit.getState().subject !== null
  if (walkIn.useWalkIn.getState().id !== null) walkIn.closeWalkIn()
  else if (isOpen) edit.closeGuestEdit()
  else return closeGuestCard()
  return isOpen
}

function guestOnStage(): Attendee | null {
  const { stage } = useScans.getState()
  if (stage.type === 'undone') return stage.attendee
  return stage.type === 'answered' ? stage.answer.attendee : null
}

/** A flagged guest is named nowhere that others read. */
function nameOf(attendee: Attendee | null): string {
  return attendee === null || attendee.flagged ? '' : displayName(attendee)
}

function guestOf(attendee: Attendee | null): Pick<ScanRequest, 'attendeeId'> {
  return attendee === null ? {} : { attendeeId: attendee.id }
}

/** Changes to a list that is open now, or where this one is, brings the keyboard to the choice of lists. */
export function changeList(): void {
  const session = useSession.getState()
  const list = chosenList(session)
  const [now, timeZone] = [appNow(), eventZone(session)]
  const isFit = list === null || isOpen(list, now, timeZone)
  const better = isFit ? undefined : betterList(list, session.lists, now, timeZone)
  if (better === undefined) goToPart(LIST_CHOICE)
  else chooseList(better.id)
}
