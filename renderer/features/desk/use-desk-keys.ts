import { useEffect } from 'react'
import { askUndo, chooseReason, closeReason, useReason } from '../../stores/reason.ts'
import { dismissQuestion, isAmbiguous, useScans } from '../../stores/scan.ts'
import { clearSearch, useSearch } from '../../stores/search.ts'
import { toggleDirection } from '../../stores/session.ts'
import { askReprint, chooseCandidate, overrideRefusal, switchToOpenList } from './desk-actions.ts'

/** A digit that another key follows within this time, in ms, belongs to a scan. */
const BURST_GAP_MS = 70

/** The keys of the desk page, wherever the focus is. */
export function useDeskKeys(): void {
  useEffect(() => {
    let digitTimer: number | undefined

    const onKeyDown = (event: KeyboardEvent): void => {
      window.clearTimeout(digitTimer)
      const digit = digitOf(event)
      const choice = digit === null ? null : choiceOf(digit)
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
function choiceOf(digit: number): (() => void) | null {
  if (useReason.getState().question !== null) {
    return () => {
      chooseReason(digit)
    }
  }
  const isAsked = isAmbiguous(useScans.getState().stage) && useSearch.getState().text === ''
  return isAsked
    ? () => {
        chooseCandidate(digit)
      }
    : null
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey || event.metaKey) return undefined
  if (event.ctrlKey) {
    const undoesText = isTextEntry(event.target) && useSearch.getState().text !== ''
    const isUndo = event.key.toLowerCase() === 'z' && !event.shiftKey && !undoesText
    return isUndo ? askUndo : undefined
  }
  switch (event.key) {
    case 'F3':
      return switchToOpenList
    case 'F6':
      return askReprint
    case 'F7':
      return toggleDirection
    case 'F8':
      return overrideRefusal
    case 'Escape':
      return escape
    default:
      return undefined
  }
}

/** Puts aside what is on top: the reason, the typed text, the open question. */
function escape(): void {
  if (useReason.getState().question !== null) closeReason()
  else if (useSearch.getState().text !== '') clearSearch()
  else dismissQuestion()
}

function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit)
}

function isTextEntry(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
