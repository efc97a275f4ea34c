import { useState } from 'react'
import type { MessageKey } from '../../../../shared/i18n/messages.ts'
import { labelOf, useScans, type Stage } from '../../../stores/scan.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import type { Family, Sign } from '../../../ui/family.ts'
import { SignIcon, UndoIcon } from '../../../ui/icons.tsx'
import link from '../../../ui/link.module.css'
import styles from './elsewhere-bar.module.css'
import { MissedRefusals } from './missed-refusals.tsx'
import { ReasonBar } from './reason-bar.tsx'
import { verdictFace } from '../stage/verdict-face.ts'

/** Below every page but the desk's: why something is undone, and what came of a scan that was made there. */
export function ElsewhereBar() {
  const stage = useScans((state) => state.stage)
  // What stood on the stage before this page was opened is no news here.
  const [known, setKnown] = useState(stage)
  const isNews = stage !== known && stage.type !== 'idle'
  return (
    <div className={styles['bar']} data-testid="elsewhere-bar">
      <MissedRefusals />
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
  const { sign, family, word } = faceOf(stage)
  return (
    <div className={styles['news']} data-family={family} data-testid="elsewhere-news">
      {sign === null ? <UndoIcon size={32} /> : <SignIcon sign={sign} size={32} />}
      <p className={styles['words']} role="alert">
        {[t(word), name].filter((part) => part !== '').join(': ')}
      </p>
      <a className={link['button']} href="#/desk">
        {t('desk.elsewhere.go')}
      </a>
      <Button look="stage" onPress={onClose}>
        {t('desk.elsewhere.close')}
      </Button>
    </div>
  )
}

/** How it looks, as on the stage; what was undone has no verdict's colour and sign. */
function faceOf(stage: NewsProps['stage']): {
  readonly sign: Sign | null
  readonly family?: Family
  readonly word: MessageKey
} {
  switch (stage.type) {
    case 'answered':
      return verdictFace(stage.answer)
    case 'failed':
      return { sign: 'stop', family: 'refused', word: 'verdict.error' }
    case 'undone':
      return { sign: null, word: 'desk.undone.word' }
  }
}
