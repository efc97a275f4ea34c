import { useEffect, useMemo, useRef, useState } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { arrivalLines, SLOT_MINUTES, slotOf } from '../../../shared/domain/check-in/arrivals.ts'
import { localDate, startOfDay } from '../../../shared/domain/time/local-time.ts'
import type { Dashboard } from '../../../shared/model/dashboard.ts'
import { useFormat } from '../../format.ts'
import { eventZone, useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import styles from './dashboard-page.module.css'

const HEIGHT_PX = 220
/** Between two times below the chart: 10, 15 or 30 minutes, or whole hours. */
const SLOTS_BETWEEN_TIMES = [2, 3, 6, 12, 24, 36, 72]

type ArrivalsChartProps = {
  readonly arrivals: Dashboard['arrivals']
  readonly at: string
}

/** Arrivals per five minutes, today over yesterday, as a chart and for those who cannot see it as a table. */
export function ArrivalsChart({ arrivals, at }: ArrivalsChartProps) {
  const { t } = useText()
  const format = useFormat()
  const [isTable, setIsTable] = useState(false)
  const timeZone = useSession(eventZone)
  const { slots, today, yesterday } = useMemo(() => {
    const now = Date.parse(at)
    return arrivalLines(arrivals, slotOf(now, startOfDay(localDate(now, timeZone), timeZone)))
  }, [arrivals, at, timeZone])
  const isEmpty = [...arrivals.today, ...(yesterday ?? [])].every((count) => count === 0)
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
                {yesterday === null ? null : (
                  <th scope="col" className={styles['number']}>
                    {t('dashboard.yesterday')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {slots
                .filter((slot) => arrivals.today[slot] !== 0 || arrivals.yesterday[slot] !== 0)
                .map((slot) => (
                  <tr key={slot}>
                    <th scope="row">{timeOf(slot)}</th>
                    <td className={styles['number']}>{format.number(arrivals.today[slot] ?? 0)}</td>
                    {yesterday === null ? null : (
                      <td className={styles['number']}>
                        {format.number(arrivals.yesterday[slot] ?? 0)}
                      </td>
                    )}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      ) : isEmpty ? null : (
        <Chart
          slots={slots}
          today={today}
          yesterday={yesterday}
          label={t('dashboard.chart', { time: format.time(at) })}
          names={[t('dashboard.today'), t('dashboard.yesterday')]}
        />
      )}
    </section>
  )
}

type ChartProps = {
  readonly slots: readonly number[]
  readonly today: readonly (number | null)[]
  /** Null where there was no day before. */
  readonly yesterday: readonly number[] | null
  readonly label: string
  readonly names: readonly [string, string]
}

function Chart({ slots, today, yesterday, label, names: [nameOfToday, nameBefore] }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const data = useMemo(
    (): uPlot.AlignedData => [
      [...slots],
      [...today],
      ...(yesterday === null ? [] : [[...yesterday]]),
    ],
    [slots, today, yesterday],
  )
  const plotted = useRef<{ plot: uPlot; data: uPlot.AlignedData } | null>(null)
  const hasYesterday = yesterday !== null
  useEffect(() => {
    const { current } = box
    if (current === null) return undefined
    const names = hasYesterday ? [nameOfToday, nameBefore] : [nameOfToday]
    const draw = (): void => {
      const shown = plotted.current?.data ?? [[], [], ...(hasYesterday ? [[]] : [])]
      plotted.current?.plot.destroy()
      plotted.current = { plot: new uPlot(optionsOf(current, names), shown, current), data: shown }
    }
    draw()
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    window.addEventListener('resize', draw)
    scheme.addEventListener('change', draw)
    return () => {
      window.removeEventListener('resize', draw)
      scheme.removeEventListener('change', draw)
      plotted.current?.plot.destroy()
      plotted.current = null
    }
  }, [hasYesterday, nameOfToday, nameBefore])
  useEffect(() => {
    if (plotted.current === null) return
    plotted.current.data = data
    plotted.current.plot.setData(data)
  }, [data, hasYesterday, nameOfToday, nameBefore])
  return <div ref={box} className={styles['chart']} role="img" aria-label={label} />
}

function optionsOf(box: HTMLElement, [today, yesterday]: readonly string[]): uPlot.Options {
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
        label: today ?? '',
        stroke: colour('--accent'),
        fill: colour('--accent-soft'),
        width: 3,
        points: { show: false },
      },
      ...(yesterday === undefined
        ? []
        : [
            {
              label: yesterday,
              stroke: colour('--text-quiet'),
              width: 2,
              dash: [6, 4],
              points: { show: false },
            },
          ]),
    ],
    axes: [{ ...axis, incrs: SLOTS_BETWEEN_TIMES, values: (_, slots) => slots.map(timeOf) }, axis],
  }
}

function timeOf(slot: number): string {
  const minutes = Math.round(slot * SLOT_MINUTES)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
