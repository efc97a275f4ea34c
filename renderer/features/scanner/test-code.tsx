import { create } from 'qrcode'
import { useMemo } from 'react'
import { TEST_CODE } from '../../../shared/domain/wedge/examine-scan.ts'
import styles from './scanner-page.module.css'

/** White around a QR code, in modules: the standard asks for four. */
const QUIET = 4

/** The code to scan for a test, black on white in every theme. */
export function TestCode({ label }: { readonly label: string }) {
  const { size, path } = useMemo(() => drawTestCode(), [])
  const edge = size + 2 * QUIET
  return (
    <svg
      className={styles['code']}
      viewBox={`0 0 ${String(edge)} ${String(edge)}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      data-testid="test-code"
    >
      <rect width={edge} height={edge} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}

function drawTestCode(): { readonly size: number; readonly path: string } {
  const { modules } = create(TEST_CODE, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const places = Array.from({ length: size * size }, (_, place) => place)
  const path = places
    .filter((place) => modules.get(Math.floor(place / size), place % size) !== 0)
    .map((place) => {
      const [x, y] = [(place % size) + QUIET, Math.floor(place / size) + QUIET]
      return `M${String(x)} ${String(y)}h1v1h-1z`
    })
    .join('')
  return { size, path }
}
