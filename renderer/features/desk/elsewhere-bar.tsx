import { useState } from 'react'
import { labelOf, useScans, type Stage } from '../../stores/scan.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import link from '../../ui/link.module.css'
import { Notice } from '../../ui/notice.tsx'
import styles from './elsewhere-bar.module.css'
import { ReasonBar } from './reason-bar.tsx'
import { verdictFace } from './verdict-face.ts'

/** Below every page but the desk's: why something is undone, and what came of a scan that was made there. */
export function ElsewhereBar() {
  const stage = useScans((state) => state.stage)
  // What stood on the stage before this page was opened is no news here.
  const [known, setKnown] = useState(stage)
  const isNews = stage !== known && stage.type !== 'idle'
  return (
    <div className={styles['bar']} data-testid="elsewhere-bar">
      <ReasonBar />
      {isNews ? <News stage={stage} onClose={() => setKnown(stage)} /> : null}
    </div>
  )
}

type NewsProps = {
  readonly stage: Exclude<Stage, { readonly type: 'idle' }>
  readonly onClose: () => void
}

function News({ stage, onClose }: NewsProps) {
  const { t } = useText()
  const attendee = stage.type === 'answered' ? stage.answer.attendee : null
  const guest = stage.type === 'undone' ? stage.attendee : attendee
  const name = guest === null ? '' : labelOf(guest) || t('desk.recent.protected')
  const { family, word } =
    stage.type === 'answered'
      ? verdictFace(stage.answer)
      : stage.type === 'undone'
        ? ({ family: 'attention', word: 'desk.undone.word' } as const)
        : ({ family: 'refused', word: 'verdict.error' } as const)
  return (
    <div className={styles['news']} data-testid="elsewhere-news">
      <Notice
        family={family}
        title={[t(word), name].filter((part) => part !== '').join(': ')}
        announced
      >
        <div className={styles['actions']}>
          <a className={link['button']} href="#/desk">
            {t('desk.elsewhere.go')}
          </a>
          <Button look="quiet" onPress={onClose}>
            {t('desk.elsewhere.close')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
