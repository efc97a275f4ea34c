import { changeLayout, useDesigner } from '../../../../stores/designer.ts'
import { useSession } from '../../../../stores/session.ts'
import { useText } from '../../../../text.ts'
import { NumberField } from './number-field.tsx'
import styles from '../parts/panel.module.css'
import { Check, Select } from './select.tsx'

const none: readonly never[] = []

/** What concerns the layout as a whole: name, size, fold, and who gets it. */
export function LayoutProperties() {
  const { t } = useText()
  const layout = useDesigner((state) => state.design?.layout)
  if (layout === undefined) return null
  const { name, width, height, margin, fold, sameBack } = layout
  return (
    <>
      <section className={styles['panel']} aria-label={t('designer.layout')}>
        <h2 className={styles['heading']}>{t('designer.layout')}</h2>
        <label className={styles['field']}>
          {t('badges.name')}
          <input
            type="text"
            className={styles['control']}
            value={name}
            maxLength={80}
            data-testid="designer-name"
            onChange={(event) => {
              if (event.target.value !== '') changeLayout({ name: event.target.value }, 'name')
            }}
          />
        </label>
        <div className={styles['three']}>
          <NumberField
            label={t('designer.width')}
            value={width}
            min={10}
            onChange={(value) => {
              changeLayout({ width: value }, 'width')
            }}
          />
          <NumberField
            label={t('designer.height')}
            value={height}
            min={10}
            onChange={(value) => {
              changeLayout({ height: value }, 'height')
            }}
          />
          <NumberField
            label={t('designer.margin')}
            value={margin}
            max={50}
            onChange={(value) => {
              changeLayout({ margin: value }, 'margin')
            }}
          />
        </div>
        <Select
          label={t('designer.fold')}
          value={fold}
          testId="designer-fold"
          options={(['none', 'double', 'quarter'] as const).map((value) => ({
            value,
            label: t(`badges.fold.${value}`),
          }))}
          onChange={(value) => {
            changeLayout({ fold: value })
          }}
        />
        {fold === 'none' ? null : (
          <>
            <Check
              label={t('designer.sameBack')}
              checked={sameBack}
              onChange={(value) => {
                changeLayout({ sameBack: value })
              }}
            />
            <p className={styles['quiet']}>{t(`designer.fold.help.${fold}`)}</p>
          </>
        )}
      </section>
      <Audience />
    </>
  )
}

function Audience() {
  const { t } = useText()
  const layout = useDesigner((state) => state.design?.layout)
  const types = useSession((state) => state.openEvent?.ticketTypes ?? none)
  const lists = useSession((state) => state.lists)
  if (layout === undefined) return null
  const toggled = (ids: readonly string[], id: string, isIn: boolean): string[] =>
    isIn ? [...ids, id] : ids.filter((one) => one !== id)
  return (
    <section className={styles['panel']} aria-label={t('designer.audience')}>
      <h2 className={styles['heading']}>{t('designer.audience')}</h2>
      <Check
        label={t('designer.audience.standard')}
        checked={layout.standard}
        testId="designer-standard"
        onChange={(standard) => {
          changeLayout({ standard })
        }}
      />
      <h3 className={styles['heading']}>{t('designer.audience.types')}</h3>
      {types.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={layout.ticketTypes.includes(id)}
          onChange={(isIn) => {
            changeLayout({ ticketTypes: toggled(layout.ticketTypes, id, isIn) })
          }}
        />
      ))}
      <h3 className={styles['heading']}>{t('designer.audience.lists')}</h3>
      {lists.map(({ id, name }) => (
        <Check
          key={id}
          label={name}
          checked={layout.lists.includes(id)}
          onChange={(isIn) => {
            changeLayout({ lists: toggled(layout.lists, id, isIn) })
          }}
        />
      ))}
    </section>
  )
}
