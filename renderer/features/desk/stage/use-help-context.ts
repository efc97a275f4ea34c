import { useFormat } from '../../../format.ts'
import { appNow, useSession } from '../../../stores/session.ts'
import { useStaff } from '../../../stores/staff.ts'
import { useText } from '../../../text.ts'
import type { HelpContext } from './verdict-help.ts'

/** What the sentences beside a verdict are made with. */
export function useHelpContext(): HelpContext {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const leads = useStaff((store) => store.state?.who?.role === 'supervisor')
  return { t, format, lists, now: appNow(), leads }
}
