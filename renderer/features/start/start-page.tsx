import { useEffect, type ReactNode } from 'react'
import { loadEvents, useEvents } from '../../stores/events.ts'
import { useSession } from '../../stores/session.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DeletedNotice } from '../../ui/deleted-notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { ArchivedEvents } from './archived-events.tsx'
import { HandOverSection } from './hand-over-section.tsx'
import { MergedNotice } from './merged-notice.tsx'
import { NewEventWays } from './new-event-ways.tsx'
import { FailureWords } from './failure-words.tsx'
import { TransferSection } from './transfer-section.tsx'
import { TogetherSection } from './together-section.tsx'
import { isAboutEvent } from './transfer-text.ts'
import { Rebuilding } from './rebuilding.tsx'
import { EventFiles } from './event-files.tsx'
import links from '../../ui/link.module.css'

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

/** The events on this laptop, a new one, and the example to practise with. */
export function StartPage({ onOpened, practice }: StartPageProps) {
  const { t } = useText()
  const isOpen = useSession((state) => state.openEvent !== null)
  const mayBeTogether = useMayCall('desks.begin')
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
  const inSight = files?.filter(({ archived }) => !archived) ?? []
  const after = (opened: Promise<boolean>): void => {
    void opened.then((worked) => {
      if (worked) onOpened()
    })
  }
  if (isPractice) return <Page title={t('start.title')}>{practice}</Page>
  const isEmpty = files?.length === 0
  const ways = <NewEventWays disabled={opening} after={after} />
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
      {isEmpty ? (
        <EmptyState title={t('start.empty.title')} help={t('start.empty.help')} />
      ) : inSight.length === 0 ? null : (
        <EventFiles files={inSight} opening={opening} after={after} onDesk={onOpened} />
      )}
      <ArchivedEvents files={files?.filter(({ archived }) => archived) ?? []} />
      {deleted === null ? null : (
        <DeletedNotice title={t('deletion.done')} leftElsewhere={deleted} />
      )}
      {badgesLeft === null ? null : (
        <Notice family="attention" title={t('deletion.badgesLeft')}>
          <p>{badgesLeft}</p>
        </Notice>
      )}
      {isOpen ? practice : null}
      {isEmpty ? ways : null}
      {isOpen && mayBeTogether ? <TogetherSection /> : null}
      <TransferSection disabled={opening} after={after} />
      <HandOverSection disabled={opening} after={after} />
      {isOpen ? (
        <Section title={t('export.open')} help={t('export.openHelp')}>
          <p>
            <a className={links['button']} href="#/export" data-testid="open-export">
              {t('export.open')}
            </a>
          </p>
        </Section>
      ) : null}
      {isEmpty ? null : ways}
    </Page>
  )
}
