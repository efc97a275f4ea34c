import { useState } from 'react'
import { startKiosk, useKiosk } from '../../stores/kiosk.ts'
import { useSession } from '../../stores/session.ts'
import { isSupervisor, useStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { kioskProblem } from './kiosk-problem.ts'

/** Lets guests check themselves in on this laptop; only a supervisor starts that, and it takes a PIN to end it. */
export function StartKiosk() {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const atDesk = useSession((state) => state.listId)
  const leads = useStaff(isSupervisor)
  const busy = useKiosk((state) => state.busy)
  const told = useKiosk((state) => state.problem)
  const hasPin = useStaff(({ state }) => state?.isProtected === true)
  // Once a PIN was set, as was asked, nothing is in the way any more.
  const problem = told === 'pin-missing' && hasPin ? null : told
  const [chosen, setChosen] = useState<string | null>(null)
  const listId = chosen ?? atDesk ?? lists[0]?.id
  return (
    <Section title={t('kiosk.start.title')} help={t('kiosk.start.help')}>
      {listId === undefined || !leads ? (
        <p>{t(leads ? 'error.no-event' : 'kiosk.start.supervisor')}</p>
      ) : (
        <>
          <SelectField
            label={t('kiosk.start.list')}
            value={listId}
            options={lists.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
            testId="kiosk-list"
          />
          {problem === null ? null : (
            <Notice family="refused" announced>
              <p>{kioskProblem(problem, t)}</p>
            </Notice>
          )}
          <p>
            <Button testId="kiosk-start" disabled={busy} onPress={() => void startKiosk(listId)}>
              {t('kiosk.start.button')}
            </Button>
          </p>
        </>
      )}
    </Section>
  )
}
