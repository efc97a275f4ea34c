import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { useSession } from '../../../../stores/session.ts'
import { useText } from '../../../../text.ts'
import styles from '../parts/panel.module.css'
import type { Change } from './change.ts'
import { Check } from './select.tsx'

type ShownForProps = { readonly element: BadgeElement; readonly change: Change }

const none: readonly never[] = []

/** On whose badges an element stands. */
export function ShownFor({ element, change }: ShownForProps) {
  const { t } = useText()
  const types = useSession((state) => state.openEvent?.ticketTypes ?? none)
  const { showFor } = element
  if (types.length === 0) return null
  return (
    <section className={styles['panel']} aria-label={t('designer.shownFor')}>
      <h2 className={styles['heading']}>{t('designer.shownFor')}</h2>
      <Check
        label={t('designer.shownFor.all')}
        checked={showFor === null}
        onChange={(all) => {
          change({ showFor: all ? null : types.map(({ id }) => id) })
        }}
      />
      {showFor === null
        ? null
        : types.map(({ id, name }) => (
            <Check
              key={id}
              label={name}
              checked={showFor.includes(id)}
              onChange={(isShown) => {
                const others = showFor.filter((one) => one !== id)
                change({ showFor: isShown ? [...others, id] : others })
              }}
            />
          ))}
    </section>
  )
}
