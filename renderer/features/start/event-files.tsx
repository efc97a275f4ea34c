import { useFormat } from '../../format.ts'
import { openEvent, type EventFile } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { FamilyIcon } from '../../ui/icons.tsx'
import { DeleteEvent } from './delete-event.tsx'
import { EventCare } from './event-care.tsx'
import styles from './event-files.module.css'

type EventFilesProps = {
  readonly files: readonly EventFile[]
  readonly opening: boolean
  readonly after: (opened: Promise<boolean>) => void
  readonly onDesk: () => void
}

/** Every event file with its state in words and what to do about it. */
export function EventFiles({ files, opening, after, onDesk }: EventFilesProps) {
  const { t } = useText()
  const openId = useSession((state) => state.openEvent?.id ?? null)
  return (
    <ul className={styles['files']} aria-label={t('start.title')}>
      {files.map((file) => (
        <li
          key={file.id}
          className={styles['file']}
          data-testid="event-file"
          data-state={file.state}
        >
          <Sign file={file} isOpen={file.id === openId} />
          <FileWords file={file} isOpen={file.id === openId} opening={opening} after={after} />
          {file.id === openId ? (
            <Button onPress={onDesk}>{t('start.toDesk')}</Button>
          ) : (
            <OpenButton
              file={file}
              opening={opening}
              onOpen={(acceptLiveCopy) => {
                after(openEvent(file.id, acceptLiveCopy))
              }}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

type FileProps = { readonly file: EventFile; readonly isOpen: boolean }

type FileWordsProps = FileProps & Pick<EventFilesProps, 'opening' | 'after'>

function Sign({ file, isOpen }: FileProps) {
  const family =
    file.state === 'ready' ? 'welcome' : file.state === 'live-copy' ? 'caution' : 'refused'
  return (
    <span className={styles['sign']} data-family={isOpen ? 'welcome' : family}>
      <FamilyIcon family={isOpen ? 'welcome' : family} size={28} />
    </span>
  )
}

function FileWords({ file, isOpen, opening, after }: FileWordsProps) {
  const { t } = useText()
  const format = useFormat()
  const { description, state } = file
  const days = description === null ? null : format.days(description.firstDay, description.lastDay)
  return (
    <div className={styles['words']}>
      <h2 className={styles['name']}>{description?.name ?? t('start.unnamed')}</h2>
      <p className={styles['facts']}>
        {[days, description?.place, isOpen ? t('start.isOpen') : t(`start.state.${state}`)]
          .filter((part) => part !== null && part !== undefined && part !== '')
          .join(' · ')}
      </p>
      {state === 'ready' || isOpen ? null : <p>{t(`start.help.${state}`)}</p>}
      {description === null ? (
        <div className={styles['care']}>
          <DeleteEvent id={file.id} name={null} />
        </div>
      ) : (
        <EventCare file={file} description={description} opening={opening} after={after} />
      )}
    </div>
  )
}

type OpenButtonProps = {
  readonly file: EventFile
  readonly opening: boolean
  readonly onOpen: (acceptLiveCopy: boolean) => void
}

function OpenButton({ file, opening, onOpen }: OpenButtonProps) {
  const { t } = useText()
  if (file.state === 'ready') {
    return (
      <Button look="primary" disabled={opening} onPress={() => onOpen(false)}>
        {t('start.open')}
      </Button>
    )
  }
  if (file.state !== 'live-copy') return null
  return (
    <Button disabled={opening} onPress={() => onOpen(true)}>
      {t('start.openAnyway')}
    </Button>
  )
}
