import { expect, it } from 'vitest'
import { passesAtKiosk, type WindowKey } from '../../../shared/domain/kiosk/kiosk-key.ts'

const none = { control: false, alt: false, meta: false }
const altGraph = { control: true, alt: true, meta: false }

it.each<[string, Omit<WindowKey, 'key'>, boolean]>([
  ['a', none, true],
  ['@', none, true],
  [' ', none, true],
  ['Enter', none, true],
  ['F5', none, false],
  ['Escape', none, false],
  ['ContextMenu', none, false],
  ['@', altGraph, true],
  [' ', altGraph, false],
  ['Delete', altGraph, false],
  ['a', { ...none, control: true }, false],
  ['a', { ...none, alt: true }, false],
  ['a', { ...none, meta: true }, false],
])('%j with %j reaches the page of a kiosk: %s', (key, held, passes) => {
  expect(passesAtKiosk({ key, ...held })).toBe(passes)
})
