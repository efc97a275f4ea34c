/** A key as the window hears it before the page does. */
export type WindowKey = {
  /** `KeyboardEvent.key`. */
  readonly key: string
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

const writes: ReadonlySet<string> = new Set([
  'Enter',
  'Tab',
  'Backspace',
  'Delete',
  'Shift',
  'CapsLock',
  'NumLock',
  'AltGraph',
  'Dead',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
])

/** Whether a key reaches the page of a kiosk: what somebody types an e-mail address with, and no shortcut. */
export function passesAtKiosk({ key, control, alt, meta }: WindowKey): boolean {
  if (meta || control !== alt) return false
  const isCharacter = [...key].length === 1
  // Control and Alt together are AltGr, by which some layouts write the @.
  return control ? isCharacter && key !== ' ' : isCharacter || writes.has(key)
}
