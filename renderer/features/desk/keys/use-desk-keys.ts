import { useLayoutEffect } from 'react'
import { useKeysHelp } from '../../../stores/keys-help.ts'
import {
  dismissQuestion,
  forgetMissed,
  isAmbiguous,
  isQuestion,
  useScans,
} from '../../../stores/scan.ts'
import { clearSearch, useSearch } from '../../../stores/search.ts'
import { toggleDirection } from '../../../stores/session.ts'
import { jobToLetGo, letPrintedGo, usePrinting } from '../../../stores/printing.ts'
import { isDeskLocked } from '../../../stores/staff.ts'
import { useWalkIn } from '../../../stores/walk-in.ts'
import {
  askReprint,
  changeList,
  chooseCandidate,
  closePanel,
  openCard,
  overrideRefusal,
  startEdit,
  startWalkIn,
  takeDuplicate,
} from './desk-actions.ts'
import { chooseByDigit, digitOf } from './pending-digit.ts'

/** The keys of the desk page, wherever the focus is, from the moment that its field is there. */
export function useDeskKeys(): void {
  // A plain effect runs after the page was shown; a key pressed in between would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A reason was answered or put aside by it.
      if (event.defaultPrevented || isDeskLocked() || useKeysHelp.getState().isOpen) return
      const digit = digitOf(event)
      if (digit !== null && asksWho(event.target)) {
        event.preventDefault()
        chooseByDigit(() => chooseCandidate(digit))
        return
      }
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      action()
    }

    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** Whether a digit says which guest is meant. */
function asksWho(target: EventTarget | null): boolean {
  return (
    isAmbiguous(useScans.getState().stage) && useSearch.getState().text === '' && !isPanel(target)
  )
}

function actionOf(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey && !event.ctrlKey) return letGoOf(event) ?? duplicateOf(event)
  if (event.altKey || event.metaKey || event.ctrlKey) return undefined
  switch (event.key) {
    case 'F2':
      return startWalkIn
    case 'F3':
      return changeList
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

/** Puts aside what is on top: the panel, the typed text, the open question, who was refused in passing. */
function escape(target: EventTarget | null): void {
  if (useSearch.getState().text !== '' && !isPanel(target)) clearSearch()
  else if (closePanel()) return
  else if (isQuestion(useScans.getState().stage)) dismissQuestion()
  else forgetMissed()
}

function letGoOf({ code }: KeyboardEvent): (() => void) | undefined {
  if (code !== 'Digit0' || jobToLetGo(usePrinting.getState().jobs) === null) return undefined
  return letPrintedGo
}

function duplicateOf(event: KeyboardEvent): (() => void) | undefined {
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1]
  if (digit === undefined || useWalkIn.getState().duplicates.length === 0) return undefined
  return () => {
    takeDuplicate(Number(digit))
  }
}

function isPanel(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-keeps-focus]') !== null
}
