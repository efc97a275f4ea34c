import { useFormat } from '../../format.ts'
import { openEvent, type EventFile } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { DeleteEvent } from './delete-event.tsx'
import { DeletionDue } from './deletion-due.tsx'
import { EventCare, type CareAct } from './event-care.tsx'
import styles from './event-files.module.css'
import shared from './start.module.css'

type EventFilesProps = {
  readonly files: readonly EventFile[]
  readonly opening: boolean
  readonly after: (opened: Promise<boolean>) => void
  readonly onDesk: () => void
}

const all: readonly CareAct[] = ['facts', 'copy', 'date', 'archive', 'delete']
/** What is done with the event that is open before it is over; the rest stands with what is done afterwards. */
const before: readonly CareAct[] = ['facts', 'copy']

/** Event files with their state in words and what to do about it. */
export function EventFiles({ files, opening, after, onDesk }: EventFilesProps) {
  const { t } = useText()
  const openId = useSession((state) => state.openEvent?.id ?? null)
  return (
    <Rows label={t('start.title')}>
      {files.map((file) => {
        const isOpen = file.id === openId
        return (
          <Row
            key={file.id}
            testId="event-file"
            state={file.state}
            family={isOpen ? 'welcome' : familyOf(file)}
            act={
              isOpen ? (
                <Button onPress={onDesk}>{t('start.toDesk')}</Button>
              ) : (
                <OpenButton
                  file={file}
                  opening={opening}
                  onOpen={(choices) => {
                    after(openEvent(file.id, choices))
                  }}
                />
              )
            }
            below={
              file.description === null ? (
                <DeleteEvent id={file.id} name={null} />
              ) : (
                <>
                  {file.deletionDue ? (
                    <DeletionDue id={file.id} name={file.description.name} />
                  ) : null}
                  <EventCare
                    file={file}
                    description={file.description}
                    acts={isOpen ? before : all}
                    opening={opening}
                    after={after}
                  />
                </>
              )
            }
          >
            <FileWords file={file} isOpen={isOpen} />
          </Row>
        )
      })}
    </Rows>
  )
}

function familyOf({ state }: EventFile): 'welcome' | 'caution' | 'refused' {
  if (state === 'ready') return 'welcome'
  return state === 'live-copy' ? 'caution' : 'refused'
}

function FileWords({ file, isOpen }: { readonly file: EventFile; readonly isOpen: boolean }) {
  const { t } = useText()
  const format = useFormat()
  const { description, state, deleteOn } = file
  const days = description === null ? null : format.days(description.firstDay, description.lastDay)
  return (
    <>
      <h3 className={styles['name']}>{description?.name ?? t('start.unnamed')}</h3>
      <p className={shared['quiet']}>
        {[days, description?.place, isOpen ? t('start.isOpen') : t(`start.state.${state}`)]
          .filter((part) => part !== null && part !== undefined && part !== '')
          .join(' · ')}
      </p>
      {state === 'ready' || isOpen ? null : <p>{t(`start.help.${state}`)}</p>}
      {deleteOn === null || isOpen ? null : (
        <p className={shared['quiet']}>{t('care.deleteOn', { date: format.longDay(deleteOn) })}</p>
      )}
    </>
  )
}

type OpenButtonProps = {
  readonly file: EventFile
  readonly opening: boolean
  readonly onOpen: (choices?: { readonly acceptLiveCopy: boolean }) => void
}

function OpenButton({ file, opening, onOpen }: OpenButtonProps) {
  const { t } = useText()
  if (file.state === 'ready') {
    return (
      <Button look="primary" disabled={opening} onPress={() => onOpen()}>
        {t('start.open')}
      </Button>
    )
  }
  if (file.state !== 'live-copy') return null
  return (
    <Button disabled={opening} onPress={() => onOpen({ acceptLiveCopy: true })}>
      {t('start.openAnyway')}
    </Button>
  )
}
