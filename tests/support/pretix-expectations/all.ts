import { describe } from 'vitest'
import type { StartWorld } from '../pretix/pretix-world.ts'
import { attendance } from './attendance.ts'
import { guests } from './guests.ts'
import { severalDesks } from './several-desks.ts'
import { signedCodes } from './signed-codes.ts'
import { ties } from './ties.ts'
import { waysIn } from './ways-in.ts'

/** What the connector may expect of pretix and the other way round; for a real one and for the tests' own server. */
export function expectOfPretix(startWorld: StartWorld): void {
  describe('the way in', () => {
    waysIn(startWorld)
  })
  describe('guests', () => {
    guests(startWorld)
  })
  describe('attendance', () => {
    attendance(startWorld)
  })
  describe('several desks', () => {
    severalDesks(startWorld)
  })
  describe('a tied list', () => {
    ties(startWorld)
  })
  describe('signed codes', () => {
    signedCodes(startWorld)
  })
}
