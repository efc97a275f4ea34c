import { useFormat } from '../../format.ts'
import type { EventFile } from '../../stores/events.ts'
import { useText } from '../../text.ts'
import links from '../../ui/link.module.css'
import { Part, PartRow } from '../../ui/part.tsx'
import { EventCare, type CareAct } from './event-care.tsx'

type AfterwardsProps = {
  /** The event that is open; undefined until its file is found. */
  readonly file: EventFile | undefined
  readonly opening: boolean
  readonly after: (opened: Promise<boolean>) => void
}

const acts: readonly CareAct[] = ['date', 'archive', 'delete']

/** What is done once the event is over: who was there, and the guests' data away. */
export function Afterwards({ file, opening, after }: AfterwardsProps) {
  const { t } = useText()
  const format = useFormat()
  const description = file?.description ?? null
  return (
    <Part title={t('start.part.afterwards')}>
      <PartRow
        title={t('start.attendance')}
        help={t('export.openHelp')}
        act={
          <a className={links['button']} href="#/export" data-testid="open-export">
            {t('export.open')}
          </a>
        }
      />
      {file === undefined || description === null ? null : (
        <PartRow
          title={t('start.dataAway')}
          help={
            file.deleteOn === null
              ? t('start.dataAwayHelp')
              : t('care.deleteOn', { date: format.longDay(file.deleteOn) })
          }
        >
          <EventCare
            file={file}
            description={description}
            acts={acts}
            opening={opening}
            after={after}
          />
        </PartRow>
      )}
    </Part>
  )
}
