import type { FocusedField } from '../../../shared/domain/wedge/wedge-key.ts'
import { isTextField, type TextField } from '../../ui/text-fields.ts'

type RememberedText = {
  readonly value: string
  readonly start: number
  readonly end: number
}

const SCAN_FIELD = '[data-scan-field]'

/** What the fields of the page held before a run of keys, so that a scanner's characters can be taken back. */
export class FieldMemory {
  readonly #texts = new Map<TextField, RememberedText>()
  readonly #choices = new Map<HTMLSelectElement, number>()

  /** A new run of keys begins: what the fields hold now is what counts. */
  forget(): void {
    this.#texts.clear()
    this.#choices.clear()
  }

  /** Remembers a field before a key changes it, unless it is remembered from earlier in the run. */
  remember(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement) {
      if (!this.#choices.has(target)) this.#choices.set(target, target.selectedIndex)
    } else if (isTextField(target) && !this.#texts.has(target)) {
      this.#texts.set(target, remembered(target))
    }
  }

  /** Puts every field back; the first gets `keep`, which a person typed before the scanner. */
  restore(keep: string): void {
    let kept = keep
    for (const [field, before] of this.#texts) {
      putBack(field, before, kept)
      kept = ''
    }
    for (const [select, index] of this.#choices) {
      if (select.selectedIndex === index) continue
      select.selectedIndex = index
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
    this.forget()
  }
}

/** Where a key lands: the field for scans is marked with `data-scan-field`. */
export function fieldOf(target: EventTarget | null): FocusedField {
  if (!(target instanceof HTMLElement)) return 'none'
  if (target.matches(SCAN_FIELD)) return 'scan'
  return isTextField(target) || target.isContentEditable ? 'text' : 'none'
}

/** Fields for numbers and e-mail addresses tell no selection; then the cursor was at the end. */
function remembered(field: TextField): RememberedText {
  const { value, selectionStart, selectionEnd } = field
  return { value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length }
}

function putBack(field: TextField, before: RememberedText, kept: string): void {
  const value = before.value.slice(0, before.start) + kept + before.value.slice(before.end)
  const isChanged = kept !== ''
  setValue(field, isChanged ? value : before.value)
  if (field.selectionStart === null) return
  const start = before.start + kept.length
  field.setSelectionRange(start, isChanged ? start : before.end)
}

/** React keeps its own record of a field's value; the prototype's setter and an event go past it. */
function setValue(field: TextField, value: string): void {
  if (field.value === value) return
  const prototype =
    field instanceof HTMLTextAreaElement
      ? HTMLTextAreaElement.prototype
      : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
