import { subscribe } from '../api.ts'
import { enterEvent } from './events.ts'
import { takeProgress } from './importing.ts'
import { takeJob, takePrinterStatus } from './printing.ts'
import { loadRecent } from './scan.ts'
import { refreshSession, reloadLists, useSession } from './session.ts'

/** Counters need not run ahead of the eye, in ms. */
const REFRESH_PAUSE_MS = 150

/** Keeps the stores up to date with what main pushes; the returned function ends it. */
export function followMain(): () => void {
  let timer: number | undefined
  const refresh = (): void => {
    timer = undefined
    void refreshSession()
  }
  const ends = [
    subscribe('printing.jobChanged', takeJob),
    subscribe('printing.printerChanged', takePrinterStatus),
    subscribe('imports.progress', takeProgress),
    subscribe('events.opened', (opened) => {
      if (useSession.getState().openEvent?.id !== opened.id) void enterEvent(opened)
    }),
    subscribe('journal.changed', ({ types }) => {
      timer ??= window.setTimeout(refresh, REFRESH_PAUSE_MS)
      if (types.includes('list-defined')) void reloadLists()
      if (types.includes('check-in-undone') || types.includes('erased')) void loadRecent()
    }),
  ]
  return () => {
    window.clearTimeout(timer)
    for (const end of ends) end()
  }
}
