import type { ReactNode } from 'react'
import styles from './navigation-rail.module.css'
import { pages, pagesOfSupervisors, railPageOf, type PageName, type RailPage } from '../pages.ts'
import { useText } from '../text.ts'
import {
  BadgeIcon,
  DashboardIcon,
  DeskIcon,
  EventsIcon,
  GuestsIcon,
  ImportIcon,
  ListsIcon,
  PrinterIcon,
  ReadinessIcon,
  SettingsIcon,
} from '../ui/icons.tsx'

type NavigationRailProps = {
  readonly current: PageName
  /** Whether an event is open; without one only events and settings can be reached. */
  readonly isOpen: boolean
  /** At a locked desk there is nowhere to go. */
  readonly isLocked: boolean
  /** Whether a supervisor is at work, or no PIN was set. */
  readonly leads: boolean
}

const icons: Record<RailPage, ReactNode> = {
  desk: <DeskIcon />,
  guests: <GuestsIcon />,
  lists: <ListsIcon />,
  dashboard: <DashboardIcon />,
  readiness: <ReadinessIcon />,
  import: <ImportIcon />,
  events: <EventsIcon />,
  badges: <BadgeIcon />,
  printers: <PrinterIcon />,
  settings: <SettingsIcon />,
}

/** The pages by their words, always in sight. */
export function NavigationRail({ current, isOpen, isLocked, leads }: NavigationRailProps) {
  const { t } = useText()
  const reachable = pages
    .filter((page) => isOpen || page === 'events' || page === 'settings')
    .filter((page) => !isLocked && (leads || !pagesOfSupervisors.includes(page)))
  return (
    <nav className={styles['rail']} aria-label={t('nav.label')}>
      <p className={styles['brand']}>{t('app.name')}</p>
      {reachable.map((page) => (
        <a
          key={page}
          className={styles['link']}
          href={`#/${page}`}
          data-testid={`nav-${page}`}
          aria-current={page === railPageOf(current) ? 'page' : undefined}
        >
          {icons[page]}
          <span>{t(`nav.${page}`)}</span>
        </a>
      ))}
    </nav>
  )
}
