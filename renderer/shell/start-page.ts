import { isMonitor } from '../pages.ts'
import { loadDesks } from '../stores/desks.ts'
import { loadDoubles } from '../stores/doubles.ts'
import { loadKiosk, useKiosk } from '../stores/kiosk.ts'
import { loadPrinting } from '../stores/printing.ts'
import { loadRecent } from '../stores/scan.ts'
import { loadInfo, startSession, useSession } from '../stores/session.ts'
import { loadStaff } from '../stores/staff.ts'
import { followMain } from '../stores/subscriptions.ts'
import { changeLanguage } from '../text.ts'

/** Asks main whether this is a kiosk, else what is open and in which language, and keeps the page up to date from then on. */
export async function startPage(): Promise<void> {
  if (isMonitor()) {
    await startSession()
    const { info } = useSession.getState()
    if (info !== null) await changeLanguage(info.language)
    return
  }
  await loadKiosk()
  const { kiosk } = useKiosk.getState()
  if (kiosk !== null) {
    await Promise.all([changeLanguage(kiosk.language), loadInfo()])
    return
  }
  followMain()
  await connect()
  useSession.subscribe((state, before) => {
    const language = state.settings?.language
    if (language !== undefined && before.settings?.language !== language) {
      void changeLanguage(language)
    }
  })
}

/** Asks again after main did not answer. */
export async function connect(): Promise<void> {
  await Promise.all([startSession(), loadStaff()])
  const { info, openEvent } = useSession.getState()
  if (info !== null) await changeLanguage(info.language)
  if (openEvent === null) return
  await Promise.all([loadRecent(), loadPrinting(), loadDoubles(openEvent.id), loadDesks()])
}
