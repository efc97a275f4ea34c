import type { ImportPreview } from '../../../shared/model/import.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './problem-list.module.css'

/** Who stands on several rows and becomes one guest, each of whom a person can keep apart. */
export function MergedSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const format = useFormat()
  const { merged, mergedGuests, choices } = preview
  if (merged === 0 && choices.apart.length === 0) return null
  return (
    <Section
      title={
        merged === 0
          ? t('import.merged.kept', { count: choices.apart.length })
          : t('import.merged', { count: merged })
      }
      {...(merged === 0 ? {} : { help: t('import.merged.help') })}
    >
      {mergedGuests.length < merged ? (
        <p>{t('import.problems.firstOnly', { count: mergedGuests.length })}</p>
      ) : null}
      {merged === 0 ? null : (
        <div
          className={styles['scroll']}
          data-testid="import-merged"
          tabIndex={0}
          role="region"
          aria-label={t('import.merged', { count: merged })}
        >
          <ul>
            {mergedGuests.map(({ name, organisation, rows }) => (
              <li key={rows[0]} className={styles['row']}>
                <span className={styles['number']}>
                  {t('import.merged.rows', { rows: rows.map(format.number).join(', ') })}
                </span>
                <span className={styles['words']}>
                  {[name, organisation].filter((text) => text !== '').join(' · ')}
                </span>
                <Button
                  look="quiet"
                  label={t('import.merged.apartOf', { name })}
                  onPress={() => void adjustImport({ apart: [...choices.apart, ...rows.slice(1)] })}
                >
                  {t('import.merged.apart')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {choices.apart.length === 0 ? null : (
        <div>
          <Button testId="import-merge-again" onPress={() => void adjustImport({ apart: [] })}>
            {t('import.merged.again')}
          </Button>
        </div>
      )}
    </Section>
  )
}
