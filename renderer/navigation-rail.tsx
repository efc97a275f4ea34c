import type { ReactNode } from 'react'
import styles from './navigation-rail.module.css'
import { pages, type PageName, type RailPage } from './pages.ts'
import { useText } from './text.ts'
import {
  BadgeIcon,
  DeskIcon,
  EventsIcon,
  GuestsIcon,
  ImportIcon,
  ListsIcon,
  PrinterIcon,
  SettingsIcon,
} from './ui/icons.tsx'

type NavigationRailProps = {
  readonly current: PageName
  /** Whether an event is open; without one only events and settings can be reached. */
  readonly isOpen: boolean
}

const icons: Record<RailPage, ReactNode> = {
  desk: <DeskIcon />,
  guests: <GuestsIcon />,
  lists: <ListsIcon />,
  import: <ImportIcon />,
  events: <EventsIcon />,
  badges: <BadgeIcon />,
  printers: <PrinterIcon />,
  settings: <SettingsIcon />,
}

/** The pages by their words, always in sight. */
export function NavigationRail({ current, isOpen }: NavigationRailProps) {
  const { t } = useText()
  const reachable = pages.filter((page) => isOpen || page === 'events' || page === 'settings')
  return (
    <nav className={styles['rail']} aria-label={t('nav.label')}>
      <p className={styles['brand']}>{t('app.name')}</p>
      {reachable.map((page) => (
        <a
          key={page}
          className={styles['link']}
          href={`#/${page}`}
          data-testid={`nav-${page}`}
          aria-current={page === current ? 'page' : undefined}
        >
          {icons[page]}
          <span>{t(`nav.${page}`)}</span>
        </a>
      ))}
    </nav>
  )
}
