import { useRef, type ReactNode } from 'react'
import { useText } from '../../text.ts'
import { Announcer } from './stage/announcer.tsx'
import styles from './desk-page.module.css'
import { CapacityBar } from './bars/capacity-bar.tsx'
import { DeskHeader } from './header/desk-header.tsx'
import { DeskPanel } from './desk-panel.tsx'
import { MissedRefusals } from './bars/missed-refusals.tsx'
import { ReasonBar } from './bars/reason-bar.tsx'
import { ScanBar } from './field/scan-bar.tsx'
import { SidePanel } from './side/side-panel.tsx'
import { Stage } from './stage/stage.tsx'
import { PrintingStrip } from './bars/printing-strip.tsx'
import { UnfinishedBadges } from './bars/unfinished-badges.tsx'
import { useDeskKeys } from './keys/use-desk-keys.ts'
import { useFocusReturn } from './use-focus-return.ts'
import { WaitingScans } from './bars/waiting-scans.tsx'
import { WindowBar } from './bars/window-bar.tsx'

type DeskPageProps = {
  /** The button that turns the camera on and off, and its picture while it is on. */
  readonly cameraToggle: ReactNode
  readonly cameraView: ReactNode
  readonly cameraLamp: ReactNode
  /** The card of one guest in the place of the stage, and the forms in which a guest is put right. */
  readonly guestCard: ReactNode
  readonly guestForms: ReactNode
  /** What stands below a locked desk instead of the field; null while it is open. */
  readonly lockPanel: ReactNode
  /** Who is at work. */
  readonly staffLamp: ReactNode
}

/** The page that is open all day: scan, see the verdict, see the badge go. */
export function DeskPage(props: DeskPageProps) {
  const { cameraToggle, cameraView, cameraLamp, guestCard, guestForms, lockPanel, staffLamp } =
    props
  const { t } = useText()
  const field = useRef<HTMLInputElement>(null)
  useDeskKeys()
  useFocusReturn(field)
  return (
    <main className={styles['desk']}>
      <h1 className={styles['hidden']}>{t('desk.title')}</h1>
      <DeskHeader cameraLamp={cameraLamp} staffLamp={staffLamp} />
      <div>
        <WindowBar />
        <CapacityBar />
      </div>
      <div className={styles['middle']}>
        <Stage guestCard={guestCard} />
        <SidePanel cameraView={cameraView} />
      </div>
      <div className={styles['bottom']}>
        <MissedRefusals shortcut={lockPanel === null ? 'Esc' : undefined} />
        <ReasonBar />
        <WaitingScans />
        <PrintingStrip />
        <UnfinishedBadges />
        {lockPanel ?? (
          <>
            <DeskPanel guestForms={guestForms} />
            <ScanBar field={field} cameraToggle={cameraToggle} />
          </>
        )}
      </div>
      <Announcer />
    </main>
  )
}
