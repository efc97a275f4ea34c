import styles from './rulers.module.css'

type RulersProps = { readonly width: number; readonly height: number; readonly scale: number }

/** Thickness in pixels. */
const DEPTH = 22

/** Millimetres along the top and the left side of the badge. */
export function Rulers({ width, height, scale }: RulersProps) {
  return (
    <>
      <svg
        className={styles['ruler']}
        style={{ top: -DEPTH - 6, left: 0 }}
        width={width * scale + 1}
        height={DEPTH}
        aria-hidden="true"
      >
        <path
          d={ticks(width, scale)
            .map((tick) => `M${tick.at} ${DEPTH}v-${tick.length}`)
            .join('')}
        />
        {tens(width).map((ten) => (
          <text key={ten} x={ten * scale + 3} y={9}>
            {ten}
          </text>
        ))}
      </svg>
      <svg
        className={styles['ruler']}
        style={{ top: 0, left: -DEPTH - 6 }}
        width={DEPTH}
        height={height * scale + 1}
        aria-hidden="true"
      >
        <path
          d={ticks(height, scale)
            .map((tick) => `M${DEPTH} ${tick.at}h-${tick.length}`)
            .join('')}
        />
        {tens(height).map((ten) => (
          <text key={ten} x={0} y={ten * scale + 11}>
            {ten}
          </text>
        ))}
      </svg>
    </>
  )
}

function ticks(side: number, scale: number): { at: number; length: number }[] {
  const step = scale < 3 ? 5 : 1
  return Array.from({ length: Math.floor(side / step) + 1 }, (_, index) => {
    const millimetre = index * step
    const length = millimetre % 10 === 0 ? 12 : millimetre % 5 === 0 ? 8 : 4
    return { at: Math.round(millimetre * scale) + 0.5, length }
  })
}

function tens(side: number): number[] {
  return Array.from({ length: Math.floor(side / 10) + 1 }, (_, index) => index * 10)
}
