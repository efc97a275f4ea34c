import type { MessageKey } from '../../../shared/i18n/messages.ts'
import type { KioskAnswer, KioskBadge } from '../../../shared/model/kiosk.ts'
import { useText } from '../../text.ts'
import type { Family } from '../../ui/family.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import styles from './kiosk-page.module.css'

type AnswerScreenProps = {
  readonly answer: KioskAnswer
  readonly byEmail: boolean
}

/** The verdict as a public screen tells it: large, a name to whoever is welcome, and a reason to nobody. */
export function AnswerScreen({ answer, byEmail }: AnswerScreenProps) {
  const { t } = useText()
  const { family, word, help } = faceOf(answer, byEmail)
  const name = answer.outcome === 'welcome' ? answer.name : null
  return (
    <section
      className={styles['answer']}
      data-family={family}
      data-testid="kiosk-answer"
      data-outcome={answer.outcome}
      data-badge={answer.outcome === 'welcome' ? answer.badge : undefined}
    >
      <FamilyIcon family={family} size={136} />
      <h1 className={styles['word']}>{t(word)}</h1>
      {name === null ? null : <p className={styles['name']}>{name}</p>}
      {help === null ? null : <p className={styles['next']}>{t(help)}</p>}
    </section>
  )
}

type Face = { readonly family: Family; readonly word: MessageKey; readonly help: MessageKey | null }

const badgeHelp = {
  none: null,
  coming: 'kiosk.badge.coming',
  out: 'kiosk.badge.out',
  had: 'kiosk.badge.had',
  desk: 'kiosk.badge.desk',
} as const satisfies Record<KioskBadge, MessageKey | null>

/** Somebody whose badge is at the desk is welcome and is sent there: that word stands largest. */
export function faceOf(answer: KioskAnswer, byEmail: boolean): Face {
  switch (answer.outcome) {
    case 'already':
      return { family: 'caution', word: 'kiosk.already', help: 'kiosk.alreadyHelp' }
    case 'desk':
      return {
        family: 'attention',
        word: 'kiosk.desk',
        help: byEmail ? 'kiosk.deskHelpEmail' : 'kiosk.deskHelp',
      }
    case 'paused':
      return { family: 'attention', word: 'kiosk.desk', help: 'kiosk.pausedHelp' }
    case 'welcome': {
      const toDesk = answer.badge === 'desk'
      return {
        family: toDesk ? 'attention' : 'welcome',
        word: toDesk ? 'kiosk.desk' : 'kiosk.welcome',
        help: badgeHelp[answer.badge],
      }
    }
  }
}
