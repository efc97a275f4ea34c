import { expect, test } from 'vitest'
import { callRights, isOnMonitor, mayCall } from '../../../shared/call-rights.ts'
import { calls, type CallName } from '../../../shared/contract.ts'
import { mayDo, type Actor } from '../../../shared/domain/staff/may-do.ts'
import {
  answeredAtAKiosk,
  answeredOnMonitor,
  answeredWhileLocked,
  forSupervisors,
  refusedInPractice,
} from '../../support/answered-calls.ts'

const names = Object.keys(calls) as CallName[]

function refusedTo(actor: Actor): CallName[] {
  return names.filter((name) => !mayCall(actor, name)).toSorted()
}

test('every call of the contract has its right, and there is no right without a call', () => {
  expect(Object.keys(callRights).toSorted()).toEqual(names.toSorted())
})

test('a colleague at the desk asks a supervisor for what changes the laptop or leaves it', () => {
  expect(refusedTo('desk')).toEqual(forSupervisors)
})

test('nothing is refused to a supervisor, nor to anybody where no PIN was set', () => {
  expect([refusedTo('supervisor'), refusedTo('open')]).toEqual([[], []])
})

test('a kiosk and a locked desk answer what is named, and nothing else', () => {
  const answeredTo = (actor: Actor) => names.filter((name) => mayCall(actor, name)).toSorted()
  expect(answeredTo('kiosk')).toEqual(answeredAtAKiosk)
  expect(answeredTo('locked')).toEqual([...answeredAtAKiosk, ...answeredWhileLocked].toSorted())
})

test('a practice lets nothing out, erases nothing and opens no other event', () => {
  const refused = names.filter((name) => !callRights[name].inPractice)
  expect(refused.toSorted()).toEqual(refusedInPractice)
})

test('the second screen is answered its numbers, also by no name that is made up', () => {
  expect(names.filter(isOnMonitor).toSorted()).toEqual(answeredOnMonitor)
  expect(['__proto__', 'toString', '', null, 7].filter(isOnMonitor)).toEqual([])
})

test('whoever has no PIN to answer for it admits nobody whose ticket was blocked or canceled', () => {
  const actors: Actor[] = ['kiosk', 'locked', 'desk', 'open', 'supervisor']
  expect(actors.filter((actor) => mayDo(actor, 'override-blocked'))).toEqual(['supervisor'])
})
