import { ipcMain, type WebContents, type WebFrameMain } from 'electron'
import { CALL_CHANNEL } from '../../shared/bridge.ts'
import { isOnMonitor } from '../../shared/call-rights.ts'
import { failure } from '../../shared/result.ts'
import { dispatch, type Answering } from './dispatch.ts'

/**
 * Who may call: the main frame of our own window, while it shows our own page; and that of the second screen, which only
 * asks for numbers.
 */
export type Caller = {
  readonly page: () => WebContents | null
  readonly monitor: () => WebContents | null
  readonly origin: string
}

/** Opens the one channel on which the page calls. */
export function registerCalls<Deps>(answering: Answering<Deps>, caller: Caller): void {
  ipcMain.handle(CALL_CHANNEL, ({ senderFrame }, name: unknown, input: unknown) =>
    isAllowed(senderFrame, caller, name)
      ? dispatch(answering, name, input)
      : failure('not-allowed', 'Only the page of Balie itself may call.'),
  )
}

function isAllowed(
  frame: WebFrameMain | null,
  { page, monitor, origin }: Caller,
  name: unknown,
): boolean {
  if (frame?.origin !== origin) return false
  if (frame === page()?.mainFrame) return true
  return frame === monitor()?.mainFrame && isOnMonitor(name)
}
