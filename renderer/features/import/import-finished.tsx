import type { ImportProgress } from '../../../shared/model/import.ts'
import type { MadeByImport } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import type { Family } from '../../ui/family.ts'
import links from '../../ui/link.module.css'
import { Notice } from '../../ui/notice.tsx'
import { ImportCounts } from './import-counts.tsx'
import styles from './import-finished.module.css'

type FinishedProps = { readonly progress: ImportProgress; readonly made: MadeByImport }

/** How the loading ended. */
export function ImportFinished({ progress, made }: FinishedProps) {
  const { t } = useText()
  const { added, changed, withdrawn } = progress.counts
  const isSame = added + changed + withdrawn === 0
  const { family, title, help } = ending()
  return (
    <div className={styles['finished']} data-testid="import-done" data-state={progress.state}>
      <Notice family={family} title={title} announced>
        <p>{help}</p>
      </Notice>
      {progress.state === 'committed' ? <ImportCounts counts={progress.counts} /> : null}
      {progress.state === 'committed' ? <Made {...made} /> : null}
      {progress.state === 'committed' ? (
        <div className={styles['actions']}>
          <a className={styles['link']} href="#/desk">
            {t('start.toDesk')}
          </a>
          {made.lists + made.ticketTypes > 0 ? (
            <a className={links['button']} href="#/lists">
              {t('readiness.page.lists')}
            </a>
          ) : null}
        </div>
      ) : null}
    </div>
  )

  function ending(): { family: Family; title: string; help: string } {
    switch (progress.state) {
      case 'writing':
      case 'committed':
        return isSame
          ? { family: 'welcome', title: t('import.same.title'), help: t('import.same.help') }
          : { family: 'welcome', title: t('import.done.title'), help: t('import.done.help') }
      case 'canceled':
        return {
          family: 'caution',
          title: t('import.canceled.title'),
          help: t('import.canceled.help'),
        }
      case 'failed':
        return {
          family: 'refused',
          title: t('import.failedCommit.title'),
          help: t(`import.failedCommit.${progress.problem ?? 'internal'}`),
        }
    }
  }
}

/** Says what a person is to look at: a file does not tell when a list is open, nor whom it admits. */
function Made({ lists, ticketTypes }: MadeByImport) {
  const { t } = useText()
  if (lists + ticketTypes === 0) return null
  return (
    <div data-testid="import-made">
      {lists > 0 ? <p>{t('import.made.lists', { count: lists })}</p> : null}
      {ticketTypes > 0 ? <p>{t('import.made.types', { count: ticketTypes })}</p> : null}
    </div>
  )
}
