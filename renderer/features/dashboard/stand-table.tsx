import type { Stand } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import styles from './dashboard-page.module.css'

type StandTableProps = {
  readonly title: string
  readonly stands: readonly Stand[]
  /** What the lines are. */
  readonly of: string
}

const columns = ['expected', 'arrived', 'present'] as const

/** Expected, arrived and inside for each part of the guests. */
export function StandTable({ title, stands, of }: StandTableProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <section className={styles['block']}>
      <h2 className={styles['heading']}>{title}</h2>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{of}</th>
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
