import type { MessageKey } from './messages.ts'

/** Keys as they stand on a keyboard, several by a space between them, and the text of what they do. */
export type DeskKey = readonly [keys: string, what: MessageKey]

/** What works everywhere, then what belongs to the desk or to a guest's card. */
export const deskKeys: readonly {
  readonly title: MessageKey
  readonly lines: readonly DeskKey[]
}[] = [
  {
    title: 'keys.everywhere',
    lines: [
      ['F1', 'keys.help'],
      ['Ctrl+Z', 'keys.undo'],
      ['1 2 3 4', 'keys.reason'],
      ['Esc', 'keys.escape'],
      ['F9', 'keys.lock'],
      ['F11', 'keys.evacuation'],
    ],
  },
  {
    title: 'keys.desk',
    lines: [
      ['↑ ↓ Enter', 'keys.choose'],
      ['F2', 'keys.walkIn'],
      ['Alt+1 2 3', 'keys.duplicate'],
      ['F3', 'keys.list'],
      ['F4', 'keys.camera'],
      ['F5', 'keys.card'],
      ['F6', 'keys.reprint'],
      ['F7', 'keys.direction'],
      ['F8', 'keys.override'],
      ['Alt+0', 'keys.letGo'],
    ],
  },
  {
    title: 'keys.card.title',
    lines: [
      ['F10', 'keys.edit'],
      ['F12', 'keys.reveal'],
    ],
  },
]
