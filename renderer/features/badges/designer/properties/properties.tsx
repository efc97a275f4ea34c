import { changeElements } from '../../../../../shared/domain/badge/designing/history.ts'
import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { edit, useDesigner } from '../../../../stores/designer.ts'
import { useText } from '../../../../text.ts'
import { ArrangeTools } from './arrange-tools.tsx'
import type { Change } from './change.ts'
import { ElementProperties } from './element-properties.tsx'
import { elementName } from '../parts/element-name.ts'
import { LayoutProperties } from './layout-properties.tsx'
import styles from '../parts/panel.module.css'
import { PlaceProperties } from './place-properties.tsx'
import { ShownFor } from './shown-for.tsx'

/** Everything about what is chosen: the layout, one element, or several at once. */
export function Properties() {
  const { t } = useText()
  const design = useDesigner((state) => state.design)
  if (design === null) return null
  const { selection, layout } = design
  const chosen = selection.flatMap((index) => layout.elements[index] ?? [])
  const [element] = chosen
  if (element === undefined) return <LayoutProperties />
  const change: Change = (part, label) => {
    const alter = (one: BadgeElement) => ({ ...one, ...part }) as BadgeElement
    edit((now) => changeElements(now, now.selection, alter, label ?? null))
  }
  const title =
    chosen.length > 1 ? t('designer.several', { count: chosen.length }) : elementName(element, t)
  return (
    <>
      <section className={styles['panel']} aria-label={title}>
        <h2 className={styles['heading']}>{title}</h2>
        <ArrangeTools count={chosen.length} />
        {chosen.length > 1 ? null : <ElementProperties element={element} change={change} />}
      </section>
      {chosen.length > 1 ? null : <PlaceProperties element={element} change={change} />}
      {chosen.length > 1 ? null : <ShownFor element={element} change={change} />}
    </>
  )
}
