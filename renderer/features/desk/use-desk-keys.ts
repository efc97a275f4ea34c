import { useLayoutEffect } from 'react'
import { askUndo, chooseReason, closeReason, useReason } from '../../stores/reason.ts'
import { dismissQuestion, isAmbiguous, useScans } from '../../stores/scan.ts'
import { clearSearch, useSearch } from '../../stores/search.ts'
import { toggleDirection } from '../../stores/session.ts'
import { useStaff } from '../../stores/staff.ts'
import { useWalkIn } from '../../stores/walk-in.ts'
import {
  askReprint,
  chooseCandidate,
  closePanel,
  openCard,
  overrideRefusal,
  startEdit,
  startWalkIn,
  switchToOpenList,
  takeDuplicate,
} from './desk-actions.ts'

/** A digit that another key follows within this time, in ms, belongs to a scan. */
const BURST_GAP_MS = 70

/** The keys of the desk page, wherever the focus is, from the moment that its field is there. */
export function useDeskKeys(): void {
  // A plain effect runs after the page was shown; a key pressed in between would be lost.
  useLayoutEffect(() => {
    let digitTimer: number | undefined

    const onKeyDown = (event: KeyboardEvent): void => {
      window.clearTimeout(digitTimer)
      const digit = digitOf(event)
      const choice = digit === null ? null : choiceOf(digit, event.target)
      if (choice !== null) {
        event.preventDefault()
        digitTimer = window.setTimeout(choice, BURST_GAP_MS)
        return
      }
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      action()
    }

    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.clearTimeout(digitTimer)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** What a digit chooses: a reason, or the guest who is meant. */
function choiceOf(digit: number, target: EventTarget | null): (() => void) | null {
  if (useStaff.getState().state?.isLocked === true) return null
  if (useReason.getState().question !== null) {
    return () => {
      chooseReason(digit)
    }
  }
  const isAsked =
    isAmbiguous(useScans.getState().stage) && useSearch.getState().text === '' && !isPanel(target)
  return isAsked
    ? () => {
        chooseCandidate(digit)
      }
    : null
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  if (useStaff.getState().state?.isLocked === true) return undefined
  if (event.altKey && !event.ctrlKey) return duplicateOf(event)
  if (event.altKey || event.metaKey) return undefined
  if (event.ctrlKey) {
    const undoesText = isTextEntry(event.target) && event.target.value !== ''
    const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey && !undoesText
    return isUndo ? askUndo : undefined
  }
  switch (event.key) {
    case 'F2':
      return startWalkIn
    case 'F3':
      return switchToOpenList
    case 'F5':
      return openCard
    case 'F6':
      return askReprint
    case 'F7':
      return toggleDirection
    case 'F8':
      return overrideRefusal
    case 'F10':
      return startEdit
    case 'Escape':
      return () => {
        escape(event.target)
      }
    default:
      return undefined
  }
}

/** Puts aside what is on top: the reason, the panel, the typed text, the open question. */
function escape(target: EventTarget | null): void {
  if (useReason.getState().question !== null) closeReason()
  else if (useSearch.getState().text !== '' && !isPanel(target)) clearSearch()
  else if (!closePanel()) dismissQuestion()
}

function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit)
}

function duplicateOf(event: KeyboardEvent): (() => void) | undefined {
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1]
  if (digit === undefined || useWalkIn.getState().duplicates.length === 0) return undefined
  return () => {
    takeDuplicate(Number(digit))
  }
}

function isTextEntry(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function isPanel(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-keeps-focus]') !== null
}
