import { useState } from 'react'
import { isChanged } from '../../../../../shared/domain/badge/designing/history.ts'
import {
  closeDesigner,
  keepDesign,
  redo,
  showFace,
  toggleGrid,
  undo,
  useDesigner,
} from '../../../../stores/designer.ts'
import { useLayouts } from '../../../../stores/layouts.ts'
import { useText } from '../../../../text.ts'
import { Button } from '../../../../ui/button.tsx'
import { refusalText } from '../../refusal-text.ts'
import { Icon } from '../parts/icon.tsx'
import { ToolButton } from '../parts/tool-button.tsx'
import styles from './top-bar.module.css'

/** The layout's name, the way back, undo and redo, which face is shown, and keeping it all. */
export function TopBar() {
  const { t } = useText()
  const { design, face, grid } = useDesigner()
  const problem = useLayouts((state) => state.problem)
  const [leaving, setLeaving] = useState(false)
  if (design === null) return null
  const { layout } = design
  const changed = isChanged(design)
  const leave = (): void => {
    if (changed) setLeaving(true)
    else closeDesigner()
  }
  const keepAndLeave = async (): Promise<void> => {
    if (await keepDesign()) closeDesigner()
  }
  return (
    <header className={styles['bar']}>
      <Button look="quiet" icon={<Icon name="back" />} testId="designer-close" onPress={leave}>
        {t('designer.back')}
      </Button>
      <h1 className={styles['name']}>{layout.name}</h1>
      {leaving && changed ? (
        <div className={styles['question']} role="alertdialog" aria-label={t('designer.leave')}>
          <span>{t('designer.leave')}</span>
          <Button look="primary" onPress={() => void keepAndLeave()}>
            {t('designer.leave.keep')}
          </Button>
          <Button onPress={closeDesigner}>{t('designer.leave.drop')}</Button>
        </div>
      ) : (
        <>
          <p className={styles['state']} role="status">
            {problem === null ? (changed ? t('designer.unsaved') : '') : refusalText(problem, t)}
          </p>
          <div className={styles['tools']}>
            {layout.fold === 'none' || layout.sameBack ? null : (
              <div className={styles['faces']} role="group" aria-label={t('designer.face')}>
                {(['front', 'back'] as const).map((one) => (
                  <Button key={one} pressed={face === one} onPress={() => showFace(one)}>
                    {t(`designer.face.${one}`)}
                  </Button>
                ))}
              </div>
            )}
            <ToolButton label={t('designer.grid')} pressed={grid} onPress={toggleGrid}>
              <Icon name="grid" />
            </ToolButton>
            <ToolButton
              label={t('designer.undo')}
              testId="designer-undo"
              disabled={design.past.length === 0}
              onPress={undo}
            >
              <Icon name="undo" />
            </ToolButton>
            <ToolButton
              label={t('designer.redo')}
              testId="designer-redo"
              disabled={design.future.length === 0}
              onPress={redo}
            >
              <Icon name="redo" />
            </ToolButton>
          </div>
          <Button
            look="primary"
            testId="designer-save"
            shortcut="Ctrl+S"
            disabled={!changed}
            onPress={() => void keepDesign()}
          >
            {t('designer.save')}
          </Button>
        </>
      )}
    </header>
  )
}
