import type { Readiness } from '../../../shared/model/readiness.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import styles from './readiness-page.module.css'

type CountTableProps = {
  readonly title: string
  readonly counts: Readiness['types']
}

/** How many guests there are of each. */
export function CountTable({ title, counts }: CountTableProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={title}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className={styles['number']}>
              {t('readiness.guests')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ id, name, guests }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className={styles['number']}>{format.number(guests)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
