import { useSession } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Part } from '../../ui/part.tsx'
import { HandOverFold } from './hand-over-fold.tsx'
import { TogetherRow } from './together-row.tsx'
import { TransferFold } from './transfer-fold.tsx'

type OtherLaptopsProps = {
  readonly disabled: boolean
  readonly after: (opened: Promise<boolean>) => void
}

/** Everything between this laptop and others: working together, and an event from one to the other. */
export function OtherLaptops(props: OtherLaptopsProps) {
  const { t } = useText()
  const isOpen = useSession((state) => state.openEvent !== null)
  const mayBeTogether = useMayCall('desks.begin')
  return (
    <Part title={t(isOpen ? 'start.part.laptops' : 'transfer.fromTitle')}>
      {isOpen && mayBeTogether ? <TogetherRow /> : null}
      <TransferFold {...props} />
      <HandOverFold {...props} />
    </Part>
  )
}
