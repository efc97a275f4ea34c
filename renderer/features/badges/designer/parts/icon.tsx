const paths = {
  text: 'M5 6.5V4.5h14v2M12 4.5v15M9 19.5h6',
  picture: 'M3.5 5h17v14h-17ZM4 16.5l5-5 4 4 2.5-2.5 4.5 4.5M15.5 8.5v.1',
  box: 'M4 6h16v12H4Z',
  line: 'M4 12h16',
  'ticket-type-band': 'M3.5 5h17v14h-17ZM3.5 6.5h17M3.5 8h17M3.5 9.5h17',
  qr: 'M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2v2h-2ZM18 18h2v2h-2ZM18 14h2M14 20v-1',
  undo: 'M8 4 3.5 8.5 8 13M4 8.5h10a5.5 5.5 0 0 1 0 11H8',
  redo: 'M16 4l4.5 4.5L16 13M20 8.5H10a5.5 5.5 0 0 0 0 11h6',
  grid: 'M4 4h16v16H4ZM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16',
  left: 'M4 3.5v17M8 7h11v3.5H8ZM8 14h7v3.5H8Z',
  center: 'M12 3.5V7M12 10.5V14M12 17.5v3M6 7h12v3.5H6ZM8.5 14h7v3.5h-7Z',
  right: 'M20 3.5v17M5 7h11v3.5H5ZM9 14h7v3.5H9Z',
  top: 'M3.5 4h17M7 8h3.5v11H7ZM14 8h3.5v7H14Z',
  middle: 'M3.5 12H7M10.5 12H14M17.5 12h3M7 6h3.5v12H7ZM14 8.5h3.5v7H14Z',
  bottom: 'M3.5 20h17M7 5h3.5v11H7ZM14 9h3.5v7H14Z',
  across: 'M4 3.5v17M20 3.5v17M9.5 7.5h5v9h-5Z',
  down: 'M3.5 4h17M3.5 20h17M7.5 9.5h9v5h-9Z',
  forward: 'M12 4v12M7.5 8.5 12 4l4.5 4.5M5 20h14',
  backward: 'M12 20V8M7.5 15.5 12 20l4.5-4.5M5 4h14',
  copy: 'M8.5 8.5h12v12h-12ZM15.5 8.5v-5h-12v12h5',
  remove: 'M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l1 14h9l1-14M10 10.5v6M14 10.5v6',
  back: 'M14.5 5 7.5 12l7 7',
} as const

export type IconName = keyof typeof paths

/** The pictures of the designer's tools. */
export function Icon({ name, size = 22 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
