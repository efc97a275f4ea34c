import type { ImportPreview } from '../../../shared/model/import.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import styles from './import-counts.module.css'

const kinds = ['rows', 'added', 'changed', 'withdrawn', 'unchanged', 'skipped'] as const

/** How many rows there are and what becomes of them. */
export function ImportCounts({ counts }: { readonly counts: ImportPreview['counts'] }) {
  const { t } = useText()
  const format = useFormat()
  return (
    <dl className={styles['counts']}>
      {kinds.map((kind) => (
        <div key={kind} className={styles['count']} data-none={counts[kind] === 0}>
          <dt>{t(`import.count.${kind}`)}</dt>
          <dd data-testid={`import-count-${kind}`}>{format.number(counts[kind])}</dd>
        </div>
      ))}
    </dl>
  )
}
