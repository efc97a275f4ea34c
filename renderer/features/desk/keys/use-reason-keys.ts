import { useLayoutEffect } from 'react'
import { useDesigner } from '../../../stores/designer.ts'
import { useKeysHelp } from '../../../stores/keys-help.ts'
import { chooseReason, closeReason, useReason } from '../../../stores/reason.ts'
import { currentPage } from '../../../pages.ts'
import { isDeskLocked } from '../../../stores/staff.ts'
import { isTypingElsewhere, isTypingInScanField } from '../../../ui/text-fields.ts'
import { undoLast } from './desk-actions.ts'
import { chooseByDigit, digitOf, hearKey } from './pending-digit.ts'

/**
 * Undo from any page, and the answer to why by one digit. It hears keys before the page does; what was taken here is
 * marked as done, so that nothing below takes it again.
 */
export function useReasonKeys(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      hearKey(event)
      if (isDeskLocked() || useKeysHelp.getState().isOpen) return
      const digit = digitOf(event)
      if (digit !== null && isAnswer(event.target)) {
        event.preventDefault()
        chooseByDigit(() => chooseReason(digit))
      } else if (event.key === 'Escape' && useReason.getState().question !== null) {
        event.preventDefault()
        closeReason()
      } else if (isUndo(event)) {
        event.preventDefault()
        undoLast()
      }
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true })
    }
  }, [])
}

/** A digit answers unless it is being typed: in another field, or behind what was typed since the question came. */
function isAnswer(target: EventTarget | null): boolean {
  const { question, fieldText } = useReason.getState()
  if (question === null || isTypingElsewhere(target)) return false
  return !isTypingInScanField(target, fieldText)
}

/** Where text stands, and in the badge designer, Ctrl+Z takes back what was done there. */
function isUndo(event: KeyboardEvent): boolean {
  if (!event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false
  if (event.key.toLowerCase() !== 'z' || isDesigning()) return false
  return !isTypingElsewhere(event.target) && !isTypingInScanField(event.target)
}

/** A design stays open while its page is left for another. */
function isDesigning(): boolean {
  return currentPage() === 'badges' && useDesigner.getState().design !== null
}
