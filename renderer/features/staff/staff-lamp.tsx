import { lockDesk, useStaff } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Lamp } from '../../ui/lamp.tsx'

/** Who is at work, and the lock; not there until a PIN was set. */
export function StaffLamp() {
  const { t } = useText()
  const who = useStaff((store) => store.state?.who ?? null)
  if (who === null) return null
  return (
    <Lamp label={t('lamp.staff')} value={who.name} state="good">
      <p>{t('lamp.staff.help', { name: who.name })}</p>
      <Button shortcut="F9" onPress={() => void lockDesk()}>
        {t('lock.lock')}
      </Button>
    </Lamp>
  )
}
