import type { Stand } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import styles from './dashboard-page.module.css'

type StandTableProps = {
  readonly title: string
  readonly stands: readonly Stand[]
  /** On a list there is who is inside and who is not; who came is the same. */
  readonly isList?: boolean
}

/** Expected, arrived and inside for each part of the guests. */
export function StandTable({ title, stands, isList = false }: StandTableProps) {
  const { t } = useText()
  const format = useFormat()
  const columns = isList
    ? (['expected', 'present'] as const)
    : (['expected', 'arrived', 'present'] as const)
  return (
    <section className={styles['block']}>
      <h2 className={styles['heading']}>{title}</h2>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.what')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles['number']}>
                  {t(`dashboard.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stands.map((stand) => (
              <tr key={stand.id}>
                <th scope="row">{stand.name}</th>
                {columns.map((column) => (
                  <td key={column} className={styles['number']}>
                    {format.number(stand[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
