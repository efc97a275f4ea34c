import type { ReactNode } from 'react'
import { signOfFamily, type Family, type Sign } from './family.ts'

type IconProps = { readonly size?: number }

const signPaths: Record<Sign, string> = {
  check: 'M4.5 12.8 9.6 18 19.5 6.6',
  again: 'M12 7v5.2l3.4 2M4.2 9.2A8.4 8.4 0 1 1 3.6 12M3.4 4.8v4.6H8',
  warning: 'M12 3.2 21.6 20.2H2.4ZM12 10v4.6M12 17.3v.1',
  stop: 'M8.1 3h7.8L21 8.1v7.8L15.9 21H8.1L3 15.9V8.1ZM8.6 8.6l6.8 6.8M15.4 8.6l-6.8 6.8',
  question:
    'M12 2.6 21.4 12 12 21.4 2.6 12ZM9.7 9.6a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.1',
}

/** A sign that differs from the others by its shape, whatever its colour. */
export function SignIcon({ sign, size = 112 }: IconProps & { readonly sign: Sign }) {
  return <Icon size={size} body={<path d={signPaths[sign]} />} thick={sign === 'check'} />
}

/** The sign of a family of verdicts. */
export function FamilyIcon({ family, size = 112 }: IconProps & { readonly family: Family }) {
  return <SignIcon sign={signOfFamily(family)} size={size} />
}

/** A person at a desk. */
export function DeskIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={
        <path d="M12 3.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM6.5 15a5.5 5.5 0 0 1 11 0M3 15h18M5 15v5.5h14V15" />
      }
    />
  )
}

/** Two people. */
export function GuestsIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={
        <path d="M8.5 5a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM2.5 19.5a6 6 0 0 1 12 0M15.5 5.3a3.2 3.2 0 0 1 0 5.8M17 13.9a6 6 0 0 1 4.5 5.6" />
      }
    />
  )
}

/** Lines with a tick before them. */
export function ListsIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={
        <path d="m3.5 6 1.5 1.5L8 4.5M3.5 12.5 5 14l3-3M4 19h3M11 6h9.5M11 12.5h9.5M11 19h9.5" />
      }
    />
  )
}

/** Bars of a chart. */
export function DashboardIcon(props: IconProps) {
  return <Icon {...props} body={<path d="M3.5 20.5h17M6 17v-5M10.5 17V7M15 17v-7M19.5 17V4" />} />
}

/** A file whose lines come in. */
export function ImportIcon(props: IconProps) {
  return <Icon {...props} body={<path d="M12 3v11M7.6 9.8 12 14.2l4.4-4.4M4 16v4.5h16V16" />} />
}

/** A calendar. */
export function EventsIcon(props: IconProps) {
  return <Icon {...props} body={<path d="M4 6h16v14.5H4ZM4 10.5h16M8.5 3v4.5M15.5 3v4.5" />} />
}

/** A badge on its cord. */
export function BadgeIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={
        <path d="M9 3l3 4.5L15 3M5.5 7.5h13v13h-13ZM12 11a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM8.5 18a3.6 3.6 0 0 1 7 0" />
      }
    />
  )
}

/** A printer. */
export function PrinterIcon(props: IconProps) {
  return (
    <Icon {...props} body={<path d="M7 8.5V3.5h10v5M7 17H3.5V8.5h17V17H17M7 13.5h10v7H7Z" />} />
  )
}

/** Sliders. */
export function SettingsIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={
        <path d="M3.5 7h9M18 7h2.5M3.5 17h3M12 17h8.5M15.2 4.3a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM9.2 14.3a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4Z" />
      }
    />
  )
}

/** A clipboard with a tick on it. */
export function ReadinessIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={<path d="M9 4.5H5.5v16h13v-16H15M9 3h6v3.4H9ZM8.8 13.6l2.3 2.3 4.2-4.9" />}
    />
  )
}

/** A magnifying glass. */
export function SearchIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={<path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.4 15.4 20.5 20.5" />}
    />
  )
}

/** The corners of a QR code. */
export function ScanIcon(props: IconProps) {
  return (
    <Icon
      {...props}
      body={
        <path d="M3.5 8V3.5H8M16 3.5h4.5V8M20.5 16v4.5H16M8 20.5H3.5V16M8 8h3v3H8ZM13.5 8H16M13.5 11H16M8 13.5v2.5h3M13.5 13.5H16V16h-2.5Z" />
      }
    />
  )
}

/** An arrow into or out of a door. */
export function DirectionIcon({ exit, ...props }: IconProps & { readonly exit: boolean }) {
  return (
    <Icon
      {...props}
      body={
        exit ? (
          <path d="M13.5 3.5h-9v17h9M9.5 12h11M16.3 7.8l4.2 4.2-4.2 4.2" />
        ) : (
          <path d="M10.5 3.5h9v17h-9M3.5 12h11M10.3 7.8l4.2 4.2-4.2 4.2" />
        )
      }
    />
  )
}

/** A curved arrow back. */
export function UndoIcon(props: IconProps) {
  return <Icon {...props} body={<path d="M8 4 3.5 8.5 8 13M4 8.5h10a5.5 5.5 0 0 1 0 11H8" />} />
}

/** A small arrow down: there is more to choose. */
export function ChevronIcon(props: IconProps) {
  return <Icon {...props} body={<path d="m6 9.5 6 6 6-6" />} />
}

/** Takes away what was chosen. */
export function CrossIcon(props: IconProps) {
  return <Icon {...props} body={<path d="m6.5 6.5 11 11M17.5 6.5l-11 11" />} />
}

type BodyProps = IconProps & { readonly body: ReactNode; readonly thick?: boolean }

function Icon({ size = 24, body, thick = false }: BodyProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={thick ? 2.6 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {body}
    </svg>
  )
}
