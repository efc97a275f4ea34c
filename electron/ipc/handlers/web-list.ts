import { failure, success } from '../../../shared/result.ts'
import { WEB_SOURCE } from '../../importing/import-origin.ts'
import { previewImport } from '../../importing/preview-import.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'
import { importDepsOf } from './imports.ts'

const noEvent = () => failure('no-event', 'No event is open.')

/** The list of guests that another system gives at an address. */
export const webListHandlers = {
  'webList.state': ({ sources }) => {
    const list = sources.webList()
    return list === null ? noEvent() : success(list.state())
  },
  'webList.connect': ({ sources }, { address, token }) => {
    const list = sources.webList()
    return list === null ? noEvent() : list.connect(address, token)
  },
  'webList.disconnect': ({ sources }) => {
    const list = sources.webList()
    return list === null ? noEvent() : success(list.disconnect())
  },
  'webList.preview': onEvent(async (event, _input, deps) => {
    const list = deps.sources.webList()
    if (list === null) return noEvent()
    const fetched = await list.fetch()
    if (!fetched.ok) return fetched
    // The event may have been closed while the server answered.
    if (!event.db.open) return noEvent()
    const { name: fileName, bytes, onLoaded } = fetched.value
    const origin = { sourceId: WEB_SOURCE, onLoaded }
    return previewImport(importDepsOf(event, deps), { fileName, bytes }, origin)
  }),
} satisfies HandlersOf<
  'webList.state' | 'webList.connect' | 'webList.disconnect' | 'webList.preview'
>
