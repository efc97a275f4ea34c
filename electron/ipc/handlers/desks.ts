import { failure, success } from '../../../shared/result.ts'
import type { HandlersOf } from '../deps.ts'

/** The other desks of the open event on the local network. */
export const desksHandlers = {
  'desks.state': ({ desks }) => success(desks.state()),
  'desks.begin': async ({ desks }) => success(await desks.begin()),
  'desks.end': async ({ desks }) => success(await desks.end()),
  'desks.add': async ({ desks }, { address }) => {
    const state = await desks.add(address)
    return state === null
      ? failure('bad-address', 'No desk can be called at this address.')
      : success(state)
  },
  'desks.forget': ({ desks }, { address }) => success(desks.forget(address)),
} satisfies HandlersOf<'desks.state' | 'desks.begin' | 'desks.end' | 'desks.add' | 'desks.forget'>
