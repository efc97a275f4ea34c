import { toggleDirection, useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { DirectionIcon } from '../../../ui/icons.tsx'

/** Says which way guests go and turns it round. */
export function DirectionToggle() {
  const { t } = useText()
  const direction = useSession((state) => state.direction)
  const exit = direction === 'exit'
  return (
    <Button
      testId="direction"
      look={exit ? 'primary' : 'secondary'}
      icon={<DirectionIcon exit={exit} size={22} />}
      shortcut="F7"
      pressed={exit}
      onPress={toggleDirection}
    >
      {t(`desk.direction.${direction}`)}
    </Button>
  )
}
