import { useEffect } from 'react'
import { drawFace, useDesigner } from '../../../stores/designer.ts'
import { useText } from '../../../text.ts'
import { Canvas } from './canvas/canvas.tsx'
import styles from './designer.module.css'
import { ElementList } from './element-list.tsx'
import { InsertBar } from './bars/insert-bar.tsx'
import { Properties } from './properties/properties.tsx'
import { SampleChoice } from './sample-choice.tsx'
import { TopBar } from './bars/top-bar.tsx'
import { useDesignerKeys } from './use-designer-keys.ts'
import { Warnings } from './warnings.tsx'

/** The table on which a badge is drawn: what stands on it at the left, the badge, what is chosen at the right. */
export function Designer() {
  const { t } = useText()
  const layout = useDesigner((state) => state.design?.layout)
  const face = useDesigner((state) => state.face)
  const sample = useDesigner((state) => state.sample)
  const onKeyDown = useDesignerKeys()
  useEffect(() => {
    drawFace()
  }, [layout, face, sample])
  return (
    <main
      className={styles['designer']}
      aria-label={t('designer.title')}
      data-testid="designer"
      onKeyDown={onKeyDown}
    >
      <TopBar />
      <div className={styles['left']}>
        <InsertBar />
        <ElementList />
        <SampleChoice />
      </div>
      <Canvas />
      <div className={styles['right']}>
        <Warnings />
        <Properties />
      </div>
    </main>
  )
}
