import { useRef } from 'react'
import { selectElements } from '../../../../../shared/domain/badge/designing/history.ts'
import { edit, useDesigner } from '../../../../stores/designer.ts'
import { useText } from '../../../../text.ts'
import { BadgeSvg } from '../../badge-svg.tsx'
import styles from './canvas.module.css'
import { ElementBox } from './element-box.tsx'
import { Rulers } from './rulers.tsx'
import { useFitScale } from './use-fit-scale.ts'

/** The badge as it will be printed, as large as there is room, with its elements to take hold of. */
export function Canvas() {
  const { t } = useText()
  const { design, drawing, face, grid, guides } = useDesigner()
  const room = useRef<HTMLDivElement>(null)
  const scale = useFitScale(room, design?.layout)
  if (design === null) return null
  const { width, height, margin, elements } = design.layout
  const size = { width: width * scale, height: height * scale }
  const drop = (): void => {
    edit((now) => selectElements(now, []))
  }
  return (
    <div ref={room} className={styles['room']} onPointerDown={drop}>
      <div className={styles['frame']} style={size} data-testid="designer-canvas">
        <Rulers width={width} height={height} scale={scale} />
        {drawing === null ? (
          <div className={styles['paper']} />
        ) : (
          <BadgeSvg
            svg={drawing.svg}
            className={styles['paper']}
            label={t('designer.preview', { guest: drawing.guest })}
          />
        )}
        {grid ? (
          <div
            className={styles['grid']}
            style={{ backgroundSize: `${5 * scale}px ${5 * scale}px` }}
          />
        ) : null}
        {margin > 0 ? (
          <div className={styles['margin']} style={{ inset: `${margin * scale}px` }} />
        ) : null}
        <div role="group" aria-label={t('designer.elements')}>
          {elements.map((element, index) =>
            element.face === face || design.layout.fold === 'none' ? (
              <ElementBox key={index} index={index} element={element} scale={scale} />
            ) : null,
          )}
        </div>
        {guides.map(({ axis, at }) => (
          <div
            key={axis + String(at)}
            data-testid="designer-guide"
            data-axis={axis}
            data-at={at}
            className={styles[axis === 'x' ? 'upright' : 'level']}
            style={axis === 'x' ? { left: `${at * scale}px` } : { top: `${at * scale}px` }}
          />
        ))}
      </div>
    </div>
  )
}
