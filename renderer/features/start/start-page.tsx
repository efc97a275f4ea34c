import { useEffect, type ReactNode } from 'react'
import { loadEvents, useEvents } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { DeletedNotice } from '../../ui/deleted-notice.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Part } from '../../ui/part.tsx'
import { Afterwards } from './afterwards.tsx'
import { EventFiles } from './event-files.tsx'
import { FailureWords } from './failure-words.tsx'
import { MergedNotice } from './merged-notice.tsx'
import { NewEventWays } from './new-event-ways.tsx'
import { OtherEvents } from './other-events.tsx'
import { OtherLaptops } from './other-laptops.tsx'
import { Rebuilding } from './rebuilding.tsx'
import { isAboutEvent } from './transfer-text.ts'

type StartPageProps = {
  readonly onOpened: () => void
  /** How to practise with the open event. */
  readonly practice: ReactNode
}

/** What did not come to be. */
const titles = {
  event: 'start.failed',
  file: 'start.failed',
  saving: 'transfer.failed',
  deleting: 'start.deleteFailed',
  changing: 'start.changeFailed',
} as const

/** The open event, before, with other laptops and afterwards; and the events that could be open instead. */
export function StartPage({ onOpened, practice }: StartPageProps) {
  const { t } = useText()
  const openId = useSession((state) => state.openEvent?.id ?? null)
  const isPractice = useSession((state) => (state.openEvent?.practice ?? null) !== null)
  const files = useEvents((state) => state.files)
  const deleted = useEvents((state) => state.deleted)
  const opening = useEvents((state) => state.opening)
  const rebuilding = useEvents((state) => state.rebuilding)
  const badgesLeft = useEvents((state) => state.badgesLeft)
  const about = useEvents((state) => state.failureAbout)
  const failedNow = useEvents((state) => (isAboutEvent(about) ? state.failureCode : null))
  const merged = useEvents((state) => state.merged)
  const atStart = useSession(({ openEvent, info }) =>
    openEvent === null ? (info?.notOpened ?? null) : null,
  )
  const failureCode = failedNow ?? atStart
  useEffect(() => {
    void loadEvents()
  }, [])
  const after = (opened: Promise<boolean>): void => {
    void opened.then((worked) => {
      if (worked) onOpened()
    })
  }
  if (isPractice) return <Page title={t('start.title')}>{practice}</Page>
  const open = files?.find(({ id }) => id === openId)
  const ways = { opening, after, onDesk: onOpened }
  return (
    <Page title={t('start.title')} intro={t('start.intro')}>
      {failureCode === null ? null : (
        <Notice
          family="refused"
          title={t(failedNow === null ? 'start.failed' : titles[about])}
          announced
        >
          <FailureWords code={failureCode} about="event" />
        </Notice>
      )}
      {merged === null ? null : <MergedNotice {...merged} />}
      {rebuilding === null ? null : <Rebuilding {...rebuilding} />}
      {files === null && failureCode === null ? <p role="status">{t('start.loading')}</p> : null}
      {deleted === null ? null : (
        <DeletedNotice title={t('deletion.done')} leftElsewhere={deleted} />
      )}
      {badgesLeft === null ? null : (
        <Notice family="attention" title={t('deletion.badgesLeft')}>
          <p>{badgesLeft}</p>
        </Notice>
      )}
      {files?.length === 0 ? (
        <>
          <EmptyState title={t('start.empty.title')} help={t('start.empty.help')} />
          <NewEventWays disabled={opening} after={after} />
        </>
      ) : null}
      {openId === null ? null : (
        <Part title={t('start.part.this')}>
          {open === undefined ? null : <EventFiles files={[open]} {...ways} />}
          {practice}
        </Part>
      )}
      {openId === null && files !== null && files.length > 0 ? (
        <OtherEvents files={files} {...ways} />
      ) : null}
      <OtherLaptops disabled={opening} after={after} />
      {openId === null ? null : (
        <>
          <Afterwards file={open} opening={opening} after={after} />
          <OtherEvents files={files?.filter(({ id }) => id !== openId) ?? []} {...ways} />
        </>
      )}
    </Page>
  )
}
