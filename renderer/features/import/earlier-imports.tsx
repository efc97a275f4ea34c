import { useEffect } from 'react'
import { useFormat } from '../../format.ts'
import {
  loadEarlierImports,
  undoEarlierImport,
  useImportGuests,
} from '../../stores/import-guests.ts'
import { forgetFinished } from '../../stores/importing.ts'
import { appNow } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './earlier-imports.module.css'

/** The files that were loaded before, each to be taken back as a whole. */
export function EarlierImports() {
  const { t } = useText()
  const format = useFormat()
  const earlier = useImportGuests((state) => state.earlier)
  const failed = useImportGuests((state) => state.undoFailed)
  useEffect(() => {
    void loadEarlierImports()
  }, [])
  if (earlier === null || earlier.length === 0) return null
  return (
    <Section title={t('import.earlier')} help={t('import.earlier.help')}>
      {failed ? <Notice family="refused" title={t('import.earlier.failed')} announced /> : null}
      {earlier.map(({ revisionId, label, overtook }) =>
        overtook === null ? null : (
          <Notice
            key={revisionId}
            family="caution"
            title={t('import.earlier.overtook', { later: label, earlier: overtook })}
          >
            <p>{t('import.earlier.overtookHelp', { later: label, earlier: overtook })}</p>
          </Notice>
        ),
      )}
      <ul className={styles['list']} data-testid="import-earlier">
        {earlier.map(({ revisionId, label, at, rows, undone, confirmedAt }) => (
          <li key={revisionId} className={styles['row']} data-undone={undone}>
            <span className={styles['name']}>{label}</span>
            <span>
              {format.moment(at, appNow())}
              {confirmedAt === null ? null : (
                <span className={styles['confirmed']}>
                  {t('import.earlier.confirmed', { moment: format.moment(confirmedAt, appNow()) })}
                </span>
              )}
            </span>
            <span>{t('import.earlier.rows', { count: rows })}</span>
            {undone ? (
              <span className={styles['undone']}>{t('import.earlier.undone')}</span>
            ) : (
              <Button
                label={t('import.earlier.undoOf', { label })}
                onPress={() =>
                  void undoEarlierImport(revisionId).then((undone) => {
                    if (undone) forgetFinished()
                  })
                }
              >
                {t('import.earlier.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
