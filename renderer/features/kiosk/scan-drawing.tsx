import styles from './scan-drawing.module.css'

/** Dots of the code besides its corners, as column and row of eleven. */
const dots = [
  [4, 0],
  [6, 1],
  [5, 2],
  [4, 3],
  [6, 3],
  [0, 4],
  [2, 4],
  [3, 5],
  [5, 5],
  [7, 4],
  [9, 5],
  [10, 4],
  [1, 6],
  [4, 7],
  [6, 6],
  [8, 7],
  [10, 7],
  [5, 9],
  [7, 9],
  [9, 9],
  [4, 10],
  [8, 10],
  [10, 10],
] as const

const corners = [
  [0, 0],
  [8, 0],
  [0, 8],
] as const

/** How a ticket on a telephone is held under a scanner; the words beside it say the same. */
export function ScanDrawing() {
  return (
    <svg
      className={styles['drawing']}
      viewBox="0 0 320 400"
      aria-hidden="true"
      data-testid="scan-drawing"
    >
      <polygon className={styles['light']} points="116,92 204,92 268,236 52,236" />
      <rect className={styles['scanner']} x="92" y="8" width="136" height="84" rx="18" />
      <rect className={styles['window']} x="112" y="70" width="96" height="12" rx="6" />
      <g className={styles['ticket']}>
        <rect className={styles['telephone']} x="88" y="150" width="144" height="242" rx="20" />
        <rect className={styles['line']} x="116" y="306" width="88" height="10" rx="5" />
        <rect className={styles['line']} x="132" y="328" width="56" height="10" rx="5" />
        <g className={styles['code']} transform="translate(110.5 182) scale(9)">
          {corners.map(([x, y]) => (
            <path
              key={`${String(x)} ${String(y)}`}
              fillRule="evenodd"
              d={`M${String(x)} ${String(y)}h3v3h-3zm.75 .75v1.5h1.5v-1.5z`}
            />
          ))}
          {dots.map(([x, y]) => (
            <rect key={`${String(x)} ${String(y)}`} x={x} y={y} width="1" height="1" />
          ))}
        </g>
      </g>
    </svg>
  )
}
