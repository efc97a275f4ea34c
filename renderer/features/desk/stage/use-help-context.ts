import { mayDo } from '../../../../shared/domain/staff/may-do.ts'
import { useFormat } from '../../../format.ts'
import { appNow, useSession } from '../../../stores/session.ts'
import { actorOf, useStaff } from '../../../stores/staff.ts'
import { useText } from '../../../text.ts'
import type { HelpContext } from './verdict-help.ts'

/** What the sentences beside a verdict are made with. */
export function useHelpContext(): HelpContext {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const leads = useStaff(({ state }) => mayDo(actorOf(state), 'override-blocked'))
  return { t, format, lists, now: appNow(), leads }
}
