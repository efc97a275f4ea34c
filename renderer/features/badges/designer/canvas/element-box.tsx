import type { Handle } from '../../../../../shared/domain/badge/designing/snap.ts'
import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'
import { useDesigner } from '../../../../stores/designer.ts'
import { useFormat } from '../../../../format.ts'
import { useText } from '../../../../text.ts'
import styles from './element-box.module.css'
import { elementName } from '../parts/element-name.ts'
import { useDrag } from './use-drag.ts'

const handles: readonly Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w']

type ElementBoxProps = {
  readonly index: number
  readonly element: BadgeElement
  /** Pixels a millimetre. */
  readonly scale: number
}

/** An element on the badge: to choose, to drag, and once chosen to draw larger or smaller by its edges. */
export function ElementBox({ index, element, scale }: ElementBoxProps) {
  const { t } = useText()
  const format = useFormat()
  const selection = useDesigner((state) => state.design?.selection ?? [])
  const hasWarning = useDesigner(
    (state) => state.drawing?.warnings.some((one) => one.element === index) ?? false,
  )
  const isChosen = selection.includes(index)
  const drag = useDrag(index, scale)
  const [x, y, width, height] = [element.x, element.y, element.width, element.height].map((one) =>
    format.number(one),
  )
  const place = t('designer.place', {
    x: x ?? '',
    y: y ?? '',
    width: width ?? '',
    height: height ?? '',
  })
  return (
    <div
      role="button"
      tabIndex={0}
      className={styles['element']}
      data-testid="designer-element"
      data-element={index}
      data-warning={hasWarning}
      aria-pressed={isChosen}
      aria-label={`${elementName(element, t)}. ${place}`}
      style={{
        left: `${element.x * scale}px`,
        top: `${element.y * scale}px`,
        width: `${element.width * scale}px`,
        height: `${element.height * scale}px`,
      }}
      onFocus={drag.focus}
      onPointerDown={(event) => {
        drag.start(event, '')
      }}
      onPointerMove={drag.move}
      onPointerUp={drag.end}
      onPointerCancel={drag.end}
    >
      {isChosen && selection.length === 1
        ? handles.map((handle) => (
            <span
              key={handle}
              className={styles['handle']}
              data-handle={handle}
              onPointerDown={(event) => {
                drag.start(event, handle)
              }}
            />
          ))
        : null}
    </div>
  )
}
