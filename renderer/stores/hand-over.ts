import { create } from 'zustand'
import type { OfferState } from '../../shared/contract/hand-over.ts'
import { call, subscribe } from '../api.ts'
import { enterArrival, forgetArrival } from './events.ts'

type HandOverStore = {
  readonly offer: OfferState
  /** Whether an event is being fetched from another laptop. */
  readonly fetching: boolean
  readonly failureCode: string | null
}

const noOffer: OfferState = { state: 'off', addresses: [], code: null, sent: 0, problem: null }

/** The open event on its way to another laptop, or one on its way here. */
export const useHandOver = create<HandOverStore>()(() => ({
  offer: noOffer,
  fetching: false,
  failureCode: null,
}))

const { setState: set } = useHandOver

/** Offers the open event until somebody fetches it or `endOffer`. */
export async function offerEvent(): Promise<void> {
  set({ failureCode: null })
  const answer = await call('events.offer', {})
  if (answer.ok) set({ offer: answer.value })
  else set({ failureCode: answer.code })
}

/** Nobody fetches the event any more. */
export async function endOffer(): Promise<void> {
  if (useHandOver.getState().offer.state === 'off') return
  set({ offer: noOffer })
  await call('events.endOffer', {})
}

/** Shows what becomes of the offer; the returned function ends it, and the offer with it. */
export function followOffer(): () => void {
  set({ failureCode: null })
  const end = subscribe('events.offerChanged', (offer) => set({ offer }))
  return () => {
    end()
    void endOffer()
  }
}

/** Fetches the event that another laptop offers, and opens it; whether it is new here. */
export async function fetchEvent(address: string, code: string): Promise<boolean> {
  set({ fetching: true, failureCode: null })
  forgetArrival()
  const answer = await call('events.receive', { address, code })
  const isNew = answer.ok && (await enterArrival(answer.value))
  set({ fetching: false, failureCode: answer.ok ? null : answer.code })
  return isNew
}
