const SCAN_FIELD = '[data-scan-field]'

const NO_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

export type TextField = HTMLInputElement | HTMLTextAreaElement

/** Whether it is a field into which keys write. */
export function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !NO_TEXT.has(target.type)
}

/** Whether keys write text where they land, the field for scans aside. */
export function isTypingElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.matches(SCAN_FIELD)) return false
  return isTextField(target) || target.isContentEditable
}

/** Whether it is a field that asks for a code, so that a scanner's keys are read as a scan there too. */
export function isCodeField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('[data-code-field]')
}

/** Whether keys write text in the field for scans, in which something else stands than nothing or `before`. */
export function isTypingInScanField(target: EventTarget | null, before = ''): boolean {
  if (!(target instanceof HTMLInputElement) || !target.matches(SCAN_FIELD)) return false
  return target.value !== '' && target.value !== before
}
