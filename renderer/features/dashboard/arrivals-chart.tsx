import { useEffect, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Dashboard } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './dashboard-page.module.css'

const SLOT_MINUTES = 5
const HEIGHT_PX = 220

type ArrivalsChartProps = {
  readonly arrivals: Dashboard['arrivals']
  readonly at: string
}

/** Arrivals per five minutes, today over yesterday, as a chart and for those who cannot see it as a table. */
export function ArrivalsChart({ arrivals, at }: ArrivalsChartProps) {
  const { t } = useText()
  const format = useFormat()
  const [isTable, setIsTable] = useState(false)
  const [first, last] = slotsToShow(arrivals)
  const slots = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const isEmpty = [...arrivals.today, ...arrivals.yesterday].every((count) => count === 0)
  return (
    <section className={styles['block']} data-testid="arrivals">
      <div className={styles['head']}>
        <h2 className={styles['heading']}>{t('dashboard.arrivals')}</h2>
        <Button pressed={isTable} testId="arrivals-table" onPress={() => setIsTable(!isTable)}>
          {t('dashboard.asTable')}
        </Button>
      </div>
      {isEmpty ? <p className={styles['quiet']}>{t('dashboard.nobodyYet')}</p> : null}
      {isTable ? (
        <div
          className={styles['scroll']}
          tabIndex={0}
          role="region"
          aria-label={t('dashboard.arrivals')}
        >
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.time')}</th>
                <th scope="col" className={styles['number']}>
                  {t('dashboard.today')}
                </th>
                <th scope="col" className={styles['number']}>
                  {t('dashboard.yesterday')}
                </th>
              </tr>
            </thead>
            <tbody>
              {slots
                .filter((slot) => arrivals.today[slot] !== 0 || arrivals.yesterday[slot] !== 0)
                .map((slot) => (
                  <tr key={slot}>
                    <th scope="row">{timeOf(slot)}</th>
                    <td className={styles['number']}>{format.number(arrivals.today[slot] ?? 0)}</td>
                    <td className={styles['number']}>
                      {format.number(arrivals.yesterday[slot] ?? 0)}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ) : isEmpty ? null : (
        <Chart
          slots={slots}
          arrivals={arrivals}
          label={t('dashboard.chart', { time: format.time(at) })}
          names={[t('dashboard.today'), t('dashboard.yesterday')]}
        />
      )}
    </section>
  )
}

type ChartProps = {
  readonly slots: readonly number[]
  readonly arrivals: Dashboard['arrivals']
  readonly label: string
  readonly names: readonly [string, string]
}

function Chart({ slots, arrivals, label, names: [today, yesterday] }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = box
    if (current === null) return undefined
    const draw = (): uPlot =>
      new uPlot(
        optionsOf(current, [today, yesterday]),
        [
          [...slots],
          slots.map((slot) => arrivals.today[slot] ?? 0),
          slots.map((slot) => arrivals.yesterday[slot] ?? 0),
        ],
        current,
      )
    let plot = draw()
    const anew = (): void => {
      plot.destroy()
      plot = draw()
    }
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    window.addEventListener('resize', anew)
    scheme.addEventListener('change', anew)
    return () => {
      window.removeEventListener('resize', anew)
      scheme.removeEventListener('change', anew)
      plot.destroy()
    }
  }, [slots, arrivals, today, yesterday])
  return <div ref={box} className={styles['chart']} role="img" aria-label={label} />
}

function optionsOf(box: HTMLElement, [today, yesterday]: readonly [string, string]): uPlot.Options {
  const style = getComputedStyle(box)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const axis = {
    stroke: colour('--text'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { stroke: colour('--line'), width: 1 },
    font: `13px ${style.fontFamily}`,
  }
  return {
    width: box.clientWidth,
    height: HEIGHT_PX,
    scales: {
      x: { time: false },
      y: { range: (_plot, _low, high) => [0, Math.max(5, high * 1.1)] },
    },
    legend: { live: false },
    cursor: { show: false },
    series: [
      {},
      {
        label: today,
        stroke: colour('--accent'),
        fill: colour('--accent-soft'),
        width: 3,
        points: { show: false },
      },
      {
        label: yesterday,
        stroke: colour('--text-quiet'),
        width: 2,
        dash: [6, 4],
        points: { show: false },
      },
    ],
    axes: [{ ...axis, values: (_plot, splits) => splits.map(timeOf) }, axis],
  }
}

/** From the hour before the first arrival to the hour after the last, on either day. */
function slotsToShow({ today, yesterday }: Dashboard['arrivals']): [number, number] {
  const filled = [...today.keys()].filter((slot) => today[slot] !== 0 || yesterday[slot] !== 0)
  const perHour = 60 / SLOT_MINUTES
  const first = Math.max(0, (filled[0] ?? 8 * perHour) - perHour)
  const last = Math.min(today.length - 1, (filled.at(-1) ?? 18 * perHour) + perHour)
  return [first, last]
}

function timeOf(slot: number): string {
  const minutes = Math.round(slot * SLOT_MINUTES)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
