import { openDemo, type EventFile } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Fold, Part, PartRow } from '../../ui/part.tsx'
import { ArchivedEvents } from './archived-events.tsx'
import { CreateEvent } from './create-event.tsx'
import { EventFiles } from './event-files.tsx'

type OtherEventsProps = {
  /** All that are on this laptop but the one that is open. */
  readonly files: readonly EventFile[]
  readonly opening: boolean
  readonly after: (opened: Promise<boolean>) => void
  readonly onDesk: () => void
}

/** The events that could be open instead, those put away, a new one and the example. */
export function OtherEvents({ files, opening, after, onDesk }: OtherEventsProps) {
  const { t } = useText()
  const isOpen = useSession((state) => state.openEvent !== null)
  const inSight = files.filter(({ archived }) => !archived)
  return (
    <Part title={t(isOpen ? 'start.part.others' : 'start.part.events')}>
      {inSight.length === 0 ? null : (
        <EventFiles files={inSight} opening={opening} after={after} onDesk={onDesk} />
      )}
      <ArchivedEvents files={files.filter(({ archived }) => archived)} />
      <Fold title={t('start.create.title')} help={t('start.create.help')} testId="part-create">
        <CreateEvent disabled={opening} after={after} />
      </Fold>
      <PartRow
        title={t('start.demo.title')}
        help={t('start.demo.help')}
        act={
          <Button disabled={opening} testId="open-demo" onPress={() => after(openDemo())}>
            {t('start.demo.open')}
          </Button>
        }
      />
    </Part>
  )
}
