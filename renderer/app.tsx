import { useEffect, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import styles from './app.module.css'
import { ClockBanner } from './shell/clock-banner.tsx'
import { DeletionBanner } from './shell/deletion-banner.tsx'
import { BadgesPage } from './features/badges/badges-page.tsx'
import { DashboardPage } from './features/dashboard/dashboard-page.tsx'
import { DoublesBanner } from './features/dashboard/doubles-banner.tsx'
import { ExportPage } from './features/export/export-page.tsx'
import { ElsewhereBar } from './features/desk/bars/elsewhere-bar.tsx'
import { KeysHelp } from './features/desk/keys/keys-help.tsx'
import { useReasonKeys } from './features/desk/keys/use-reason-keys.ts'
import { useVerdictSound } from './features/desk/stage/use-verdict-sound.ts'
import { StartKiosk } from './features/kiosk/start-kiosk.tsx'
import { EvacuationPage } from './features/lists/evacuation-page.tsx'
import { ListsPage } from './features/lists/lists-page.tsx'
import { StartPractice } from './features/practice/start-practice.tsx'
import { PrintersPage } from './features/printers/printers-page.tsx'
import { TicksPage } from './features/readiness/ticks-page.tsx'
import { ReadinessPage } from './features/readiness/readiness-page.tsx'
import { SettingsPage } from './features/settings/settings-page.tsx'
import { NoPinNotice } from './features/staff/no-pin-notice.tsx'
import { StaffSection } from './features/staff/staff-section.tsx'
import { useLock } from './features/staff/use-lock.ts'
import { StartPage } from './features/start/start-page.tsx'
import { NavigationRail } from './shell/navigation-rail.tsx'
import { currentPage, goTo, isMonitor, pageFor, usePage, type PageName } from './pages.ts'
import { DeskScreen } from './screens/desk-screen.tsx'
import { PracticeBanner } from './features/practice/practice-banner.tsx'
import { PracticeStrip } from './features/practice/practice-strip.tsx'
import { GuestsScreen } from './screens/guests-screen.tsx'
import { KioskScreen } from './screens/kiosk-screen.tsx'
import { FailedScreen } from './screens/failed-screen.tsx'
import { ImportScreen } from './screens/import-screen.tsx'
import { ScannerScreen } from './screens/scanner-screen.tsx'
import { useDeskScanner } from './screens/use-desk-scanner.ts'
import { usePageFocus } from './shell/use-page-focus.ts'
import { useKiosk } from './stores/kiosk.ts'
import { useSession } from './stores/session.ts'
import { isSupervisor, useStaff } from './stores/staff.ts'
import { texts, useText } from './text.ts'

/** The whole page: rail, banner and the page that the address names. */
export function App() {
  return (
    <I18nextProvider i18n={texts}>
      <Localised />
    </I18nextProvider>
  )
}

function Localised() {
  const { language } = useText()
  const phase = useSession((state) => state.phase)
  const isKiosk = useKiosk((state) => state.kiosk !== null)
  return (
    <I18nProvider locale={language}>
      {isKiosk ? (
        <Kiosk />
      ) : isMonitor() ? (
        <Monitor />
      ) : phase === 'failed' ? (
        <FailedScreen />
      ) : (
        <Pages />
      )}
    </I18nProvider>
  )
}

function Kiosk() {
  return (
    <div className={styles['side']} data-full="true">
      <UnrealBanner />
      <KioskScreen />
    </div>
  )
}

/** The large view on a second screen, in a window of its own. */
function Monitor() {
  return (
    <div className={styles['side']} data-full="true">
      <UnrealBanner />
      <DashboardPage isMonitor />
    </div>
  )
}

/** What guests and passers-by see is not the day itself; whoever works at the desk ends it there. */
function UnrealBanner() {
  const isPractice = useSession((state) => state.info?.practising ?? false)
  return isPractice ? <PracticeStrip /> : <ClockBanner />
}

function Pages() {
  const isOpen = useSession((state) => state.openEvent !== null)
  const isPractice = useSession((state) => (state.openEvent?.practice ?? null) !== null)
  const page = usePage()
  useEvacuationKey()
  useLock()
  useReasonKeys()
  useVerdictSound()
  const isLocked = useStaff((state) => state.state?.isLocked === true)
  const leads = useStaff(isSupervisor)
  useEffect(() => {
    // Whoever signs in next begins at the desk, not where somebody else left off.
    if (isLocked) goTo('desk')
  }, [isLocked])
  const shown = pageFor({ page, isOpen, isLocked, leads })
  useDeskScanner({ page: shown, isOpen })
  usePageFocus(shown)
  return (
    <div className={styles['app']} data-practice={isPractice}>
      <NavigationRail current={shown} isOpen={isOpen} isLocked={isLocked} leads={leads} />
      <div className={styles['side']}>
        <div>
          <PracticeBanner isLocked={isLocked} />
          {isPractice ? null : <ClockBanner />}
          <NoPinNotice />
          {leads && !isLocked ? <DeletionBanner /> : null}
          {isLocked ? null : <DoublesBanner />}
        </div>
        <CurrentPage page={shown} />
        <KeysHelp />
        {shown === 'desk' ? null : <ElsewhereBar key={shown} />}
      </div>
    </div>
  )
}

function CurrentPage({ page }: { readonly page: PageName }) {
  switch (page) {
    case 'desk':
      return <DeskScreen />
    case 'lists':
      return <ListsPage />
    case 'evacuation':
      return <EvacuationPage />
    case 'dashboard':
      return <DashboardPage />
    case 'readiness':
      return <ReadinessPage />
    case 'paper':
      return <TicksPage />
    case 'guests':
      return <GuestsScreen />
    case 'import':
      return <ImportScreen />
    case 'events':
      return <StartPage onOpened={goToDesk} practice={<StartPractice onStarted={goToDesk} />} />
    case 'badges':
      return <BadgesPage />
    case 'export':
      return <ExportPage />
    case 'printers':
      return <PrintersPage />
    case 'scanner':
      return <ScannerScreen />
    case 'settings':
      return <SettingsPage staff={<StaffSection />} kiosk={<StartKiosk />} />
  }
}

/** F11 shows who is inside, from wherever somebody is, and Escape brings back to the desk. */
function useEvacuationKey(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && isAtEvacuation(event)) goToDesk()
      if (event.key !== 'F11') return
      event.preventDefault()
      goTo('evacuation')
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}

/** Whether the key is the evacuation list's: nothing lies over it, and no question was answered by it. */
function isAtEvacuation({ target, defaultPrevented }: KeyboardEvent): boolean {
  const isOver = target instanceof Element && target.closest('[role=dialog]') !== null
  return currentPage() === 'evacuation' && !defaultPrevented && !isOver
}

function goToDesk(): void {
  goTo('desk')
}
