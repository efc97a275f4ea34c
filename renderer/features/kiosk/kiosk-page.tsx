import { useEffect, useLayoutEffect, type ReactNode } from 'react'
import { passesAtKiosk } from '../../../shared/domain/kiosk/kiosk-key.ts'
import { languageCodes, languages, type Language } from '../../../shared/i18n/languages.ts'
import {
  beginAnew,
  chooseKioskLanguage,
  showAtKiosk,
  stirKiosk,
  useKiosk,
} from '../../stores/kiosk.ts'
import { changeLanguage, useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { AnswerScreen } from './answer-screen.tsx'
import { EmailScreen } from './email-screen.tsx'
import styles from './kiosk-page.module.css'
import { LeaveScreen } from './leave-screen.tsx'
import { ScanDrawing } from './scan-drawing.tsx'
import { useKioskSound } from './use-kiosk-sound.ts'

type KioskPageProps = {
  readonly cameraView: ReactNode
  /** Whether a camera reads, or is about to; else only a scanner does. */
  readonly hasCamera: boolean
}

/** The whole screen for guests who check themselves in. */
export function KioskPage({ cameraView, hasCamera }: KioskPageProps) {
  const { t } = useText()
  const kiosk = useKiosk((state) => state.kiosk)
  const screen = useKiosk((state) => state.screen)
  const language = useKiosk((state) => state.language)
  useEffect(() => void changeLanguage(language), [language])
  useNothingElse()
  useKioskSound()
  return (
    <main className={styles['kiosk']} data-testid="kiosk" data-screen={screen.type}>
      <header className={styles['head']}>
        <p className={styles['event']}>{kiosk?.eventName}</p>
        <p className={styles['list']}>{kiosk?.listName}</p>
        <LanguageChoice chosen={language} />
      </header>
      <div className={styles['middle']}>
        <div className={styles['words']} aria-live="assertive">
          <Words hasCamera={hasCamera} />
        </div>
        <div className={styles['camera']} data-testid="kiosk-camera">
          {cameraView}
          {screen.type === 'ready' && !hasCamera && kiosk?.eventName !== '' ? (
            <ScanDrawing />
          ) : null}
        </div>
      </div>
      <footer className={styles['foot']}>
        {screen.type === 'ready' ? (
          <Button look="quiet" testId="kiosk-staff" onPress={() => showAtKiosk({ type: 'staff' })}>
            {t('kiosk.staff')}
          </Button>
        ) : (
          <Button testId="kiosk-again" onPress={beginAnew}>
            {t('kiosk.again')}
          </Button>
        )}
      </footer>
    </main>
  )
}

function Words({ hasCamera }: Pick<KioskPageProps, 'hasCamera'>) {
  const { t } = useText()
  const screen = useKiosk((state) => state.screen)
  const hasEvent = useKiosk((state) => state.kiosk?.eventName !== '')
  const ready = hasCamera ? 'kiosk.readyHelp' : 'kiosk.readyHelpScanner'
  switch (screen.type) {
    case 'answer':
      return (
        <AnswerScreen key={screen.id} answer={screen.answer} byEmail={'email' in screen.question} />
      )
    case 'email':
      return <EmailScreen />
    case 'staff':
      return <LeaveScreen />
    case 'ready':
      return (
        <>
          <h1 className={styles['title']}>{t(hasEvent ? 'kiosk.ready' : 'kiosk.closed')}</h1>
          <p className={styles['help']}>{t(hasEvent ? ready : 'kiosk.closedHelp')}</p>
          <p>
            <Button testId="kiosk-email" onPress={() => showAtKiosk({ type: 'email' })}>
              {t('kiosk.email.open')}
            </Button>
          </p>
        </>
      )
  }
}

function LanguageChoice({ chosen }: { readonly chosen: Language }) {
  const { t } = useText()
  return (
    <div className={styles['languages']} role="group" aria-label={t('settings.language')}>
      {languageCodes.map((name) => (
        <Button
          key={name}
          look="secondary"
          pressed={name === chosen}
          testId={`kiosk-language-${name}`}
          onPress={() => chooseKioskLanguage(name)}
        >
          {languages[name]['language.name']}
        </Button>
      ))}
    </div>
  )
}

/** What is no writing does nothing, here as in main; keys and presses tell that somebody is there. */
function useNothingElse(): void {
  useLayoutEffect(() => {
    const ended = new AbortController()
    const early = { capture: true, signal: ended.signal }
    const refuse = (event: Event): void => {
      event.preventDefault()
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      stirKiosk()
      const { key, ctrlKey: control, altKey: alt, metaKey: meta } = event
      if (passesAtKiosk({ key, control, alt, meta })) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', onKeyDown, early)
    window.addEventListener('pointerdown', stirKiosk, early)
    for (const kind of ['contextmenu', 'dragover', 'drop', 'auxclick']) {
      window.addEventListener(kind, refuse, early)
    }
    return () => {
      ended.abort()
    }
  }, [])
}
