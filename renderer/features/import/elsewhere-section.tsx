import type { ImportPreview } from '../../../shared/model/import.ts'
import { useText } from '../../text.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './problem-list.module.css'

/** Who of the file, and which codes, another list or a desk brought already; each stays a guest of its own. */
export function ElsewhereSection({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const { people, codes, named } = preview.elsewhere
  if (people + codes === 0) return null
  const where = (source: string | null): string => source ?? t('import.elsewhere.desk')
  return (
    <Section title={t('import.elsewhere')}>
      {codes === 0 ? null : (
        <Notice family="caution" title={t('import.elsewhere.codes', { count: codes })}>
          <p>{t('import.elsewhere.codesHelp')}</p>
        </Notice>
      )}
      {people === 0 ? null : (
        <Notice family="attention" title={t('import.elsewhere.people', { count: people })}>
          <p>{t('import.elsewhere.peopleHelp')}</p>
        </Notice>
      )}
      {named.length < people + codes ? (
        <p>{t('import.problems.firstOnly', { count: named.length })}</p>
      ) : null}
      <div
        className={styles['scroll']}
        data-testid="import-elsewhere"
        tabIndex={0}
        role="region"
        aria-label={t('import.elsewhere')}
      >
        <ul>
          {named.map(({ samePerson, name, organisation, code, other, source }, index) => (
            <li key={index} className={styles['two']}>
              <span className={styles['words']}>
                {[name || t('import.elsewhere.nobody'), organisation]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
              <span className={styles['words']}>
                {samePerson
                  ? t('import.elsewhere.person', { source: where(source) })
                  : t('import.elsewhere.code', {
                      code,
                      source: where(source),
                      other: other || t('import.elsewhere.nobody'),
                    })}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  )
}
