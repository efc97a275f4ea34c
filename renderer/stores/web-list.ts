import { create } from 'zustand'
import {
  webListProblemSchema,
  type WebListAddress,
  type WebListState,
} from '../../shared/model/web-list.ts'
import { call, subscribe } from '../api.ts'
import { showPreview } from './importing.ts'

type State = {
  /** Null until main was asked. */
  readonly list: WebListState | null
  /** The code of what went wrong, null when nothing did. */
  readonly failureCode: string | null
}

const nothing: State = { list: null, failureCode: null }

/** The list of guests that another system gives at an address. */
export const useWebList = create<State>()(() => nothing)

const { setState: set } = useWebList

/** Keeps up with the list while a page shows it; the returned function ends it. */
export function followWebList(): () => void {
  void load()
  return subscribe('webList.changed', (list) => {
    set({ list })
  })
}

/** Takes an address for the open event and shows what its list would change. */
export async function connectWebList(address: WebListAddress, token: string): Promise<void> {
  const answer = await call('webList.connect', { address, token })
  set(answer.ok ? { list: answer.value, failureCode: null } : { failureCode: answer.code })
  if (answer.ok) await readWebList()
}

/** Leaves the address; its guests stay. */
export async function disconnectWebList(): Promise<void> {
  const answer = await call('webList.disconnect', {})
  if (answer.ok) set({ list: answer.value, failureCode: null })
}

/** Reads the list and shows what it would change. */
export async function readWebList(): Promise<void> {
  const { list } = useWebList.getState()
  set({ failureCode: null })
  const failureCode = await showPreview(
    hostOf(list?.address?.url ?? ''),
    call('webList.preview', {}),
    webListProblemSchema.options,
  )
  set({ failureCode })
  await load()
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

async function load(): Promise<void> {
  const answer = await call('webList.state', {})
  set({ list: answer.ok ? answer.value : null })
}
