/** The keyboards that scanners in this part of the world are set to, and computers have. */
export type LayoutName = 'us' | 'uk' | 'nl' | 'de' | 'fr' | 'be'

/** Where a key stands and whether Shift is held: what a scanner presses for a character. */
export type PressedKey = { readonly code: string; readonly shift: boolean }

const positions = [
  ...'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal'.split(
    ' ',
  ),
  ...'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight'.split(' '),
  ...'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote'.split(' '),
  ...'KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash'.split(' '),
]

/** The characters of those positions, row by row, without and with Shift; a space where none or a dead key stands. */
const characters: Readonly<Record<LayoutName, readonly [plain: string, shifted: string]>> = {
  us: [
    "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?',
  ],
  uk: [
    "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    '¬!"£$%^&*()_+QWERTYUIOP{}ASDFGHJKL:@ZXCVBNM<>?',
  ],
  nl: [
    '@1234567890/°qwertyuiop *asdfghjkl+ zxcvbnm,.-',
    '§!"#$%&_()\'? QWERTYUIOP |ASDFGHJKL± ZXCVBNM;:=',
  ],
  de: [
    ' 1234567890ß qwertzuiopü+asdfghjklöäyxcvbnm,.-',
    '°!"§$%&/()=? QWERTZUIOPÜ*ASDFGHJKLÖÄYXCVBNM;:_',
  ],
  fr: [
    '²&é"\'(-è_çà)=azertyuiop $qsdfghjklmùwxcvbn,;:!',
    ' 1234567890°+AZERTYUIOP £QSDFGHJKLM%WXCVBN?./§',
  ],
  be: [
    '²&é"\'(§è!çà)-azertyuiop $qsdfghjklmùwxcvbn,;:=',
    '³1234567890°_AZERTYUIOP *QSDFGHJKLM%WXCVBN?./+',
  ],
}

/** The layouts, the likeliest first. */
export const layoutNames: readonly LayoutName[] = ['us', 'nl', 'uk', 'de', 'fr', 'be']

/** The character that a layout has at a key; empty where it has none, or where the key is no letter key. */
export function characterAt(layout: LayoutName, { code, shift }: PressedKey): string {
  const place = positions.indexOf(code)
  const character = characters[layout][shift ? 1 : 0].charAt(place)
  if (place === -1) return code === 'Space' ? ' ' : ''
  return character === ' ' ? '' : character
}
