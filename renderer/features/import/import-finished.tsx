import type { ImportProgress } from '../../../shared/model/import.ts'
import { useText } from '../../text.ts'
import type { Family } from '../../ui/family.ts'
import { Notice } from '../../ui/notice.tsx'
import { ImportCounts } from './import-counts.tsx'
import styles from './import-finished.module.css'

/** How the loading ended. */
export function ImportFinished({ progress }: { readonly progress: ImportProgress }) {
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
      {progress.state === 'committed' ? (
        <div className={styles['actions']}>
          <a className={styles['link']} href="#/desk">
            {t('start.toDesk')}
          </a>
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
