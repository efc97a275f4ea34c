/** Where the focus is when a key arrives: in the field for scans, in another text field, or in no text. */
export type FocusedField = 'scan' | 'text' | 'none'

/** One key press, as the browser tells it. */
export type WedgeKey = {
  /** `KeyboardEvent.key`: the character that the desk's keyboard layout makes of it. */
  readonly key: string
  /** `KeyboardEvent.code`: the position of the key, whatever the layout. */
  readonly code: string
  /** When the key went down (`timeStamp`), in milliseconds of one steady clock. */
  readonly at: number
  readonly shift: boolean
  /** Control, Alt or Meta is held, and it is not AltGr. */
  readonly chord: boolean
  /** The key is being held down. */
  readonly repeat: boolean
  readonly field: FocusedField
}

/** What a key means to the wedge: a part of a code, the end of one, nothing at all, or certainly a person. */
export type KeyKind = 'character' | 'closing' | 'neutral' | 'person'

const NEUTRAL = new Set([
  'Shift',
  'CapsLock',
  'NumLock',
  'AltGraph',
  'Alt',
  'Control',
  'Meta',
  'Fn',
])

/** Sorts a key press; a held key and a key with Control, Alt or Meta are a person's. */
export function kindOf(key: WedgeKey): KeyKind {
  if (NEUTRAL.has(key.key)) return 'neutral'
  if (key.repeat || key.chord) return 'person'
  if (key.key === 'Enter') return 'closing'
  if (key.key === 'Tab') return key.shift ? 'person' : 'closing'
  return typedCharacter(key) !== '' || physicalCharacter(key) !== '' ? 'character' : 'person'
}

/** The character that the desk's layout makes; empty for a dead key, which makes none by itself. */
export function typedCharacter(key: WedgeKey): string {
  return [...key.key].length === 1 ? key.key : ''
}

/** The character that stands at that position on a US keyboard, which scanners imitate; empty when none does. */
export function physicalCharacter(key: WedgeKey): string {
  const letter = /^Key([A-Z])$/.exec(key.code)?.[1]
  if (letter !== undefined) return key.shift ? letter : letter.toLowerCase()
  const pair = US_PAIRS.get(key.code)
  if (pair !== undefined) return pair.charAt(key.shift ? pair.length - 1 : 0)
  return ''
}

/** Positions with their character without and with Shift; one character where Shift changes nothing. */
const US_PAIRS = new Map([
  ['Digit1', '1!'],
  ['Digit2', '2@'],
  ['Digit3', '3#'],
  ['Digit4', '4$'],
  ['Digit5', '5%'],
  ['Digit6', '6^'],
  ['Digit7', '7&'],
  ['Digit8', '8*'],
  ['Digit9', '9('],
  ['Digit0', '0)'],
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['IntlBackslash', '\\|'],
  ['Semicolon', ';:'],
  ['Quote', `'"`],
  ['Backquote', '`~'],
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
  ['Space', ' '],
  ...Array.from({ length: 10 }, (_, digit) => [`Numpad${digit}`, `${digit}`] as const),
  ['NumpadDecimal', '.'],
  ['NumpadAdd', '+'],
  ['NumpadSubtract', '-'],
  ['NumpadMultiply', '*'],
  ['NumpadDivide', '/'],
])
