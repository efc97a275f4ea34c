import { useEffect } from 'react'
import { errorText } from '../../words/error-text.ts'
import { useFormat } from '../../format.ts'
import { loadDashboard, loadMonitor, openMonitor, useDashboard } from '../../stores/dashboard.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ArrivalsChart } from './arrivals-chart.tsx'
import { DeskNotes } from './desk-notes.tsx'
import styles from './dashboard-page.module.css'
import { DoubleAdmissions } from './double-admissions.tsx'
import { MissingGuests } from './missing-guests.tsx'
import { StandTable } from './stand-table.tsx'

/** The numbers need not run ahead of the eye: this often they are asked for, in ms. */
const REFRESH_MS = 10_000

/** How the day goes: who came, who is inside, who is missed, and what the next shift must know. */
export function DashboardPage({ isMonitor = false }: { readonly isMonitor?: boolean }) {
  const { t } = useText()
  const format = useFormat()
  const dashboard = useDashboard((state) => state.dashboard)
  const problem = useDashboard((state) => state.problem)
  useEffect(() => {
    const load = isMonitor ? loadMonitor : loadDashboard
    void load()
    const timer = window.setInterval(() => void load(), REFRESH_MS)
    return () => {
      window.clearInterval(timer)
    }
  }, [isMonitor])
  useEffect(() => {
    if (!isMonitor) return undefined
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') closeWindow()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [isMonitor])
  const counts = dashboard?.total
  return (
    <main
      className={styles['page']}
      data-monitor={isMonitor}
      data-testid={isMonitor ? 'monitor' : 'dashboard'}
      tabIndex={-1}
    >
      <header className={styles['head']}>
        <h1 className={styles['title']}>{t('dashboard.title')}</h1>
        <p className={styles['quiet']}>
          {dashboard === null ? t('lists.loading') : format.time(dashboard.at)}
        </p>
        <span className={styles['end']}>
          {isMonitor ? (
            <Button shortcut="Esc" onPress={closeWindow}>
              {t('dashboard.close')}
            </Button>
          ) : (
            <Button testId="monitor-open" onPress={() => void openMonitor()}>
              {t('dashboard.monitor')}
            </Button>
          )}
        </span>
      </header>
      {problem === null ? null : (
        <Notice family="refused" title={errorText(problem, t)} announced />
      )}
      {dashboard === null || counts === undefined ? null : (
        <>
          <dl className={styles['counts']} data-testid="dashboard-counts">
            {(['expected', 'arrived', 'present'] as const).map((name) => (
              <div key={name} className={styles['count']}>
                <dt>{t(`dashboard.${name}`)}</dt>
                <dd>{format.number(counts[name])}</dd>
              </div>
            ))}
          </dl>
          <p className={styles['quiet']}>
            {t('dashboard.counted', { total: format.number(counts.expected + counts.arrived) })}
          </p>
          {isMonitor ? null : <DoubleAdmissions doubles={dashboard.doubles} />}
          <ArrivalsChart arrivals={dashboard.arrivals} at={dashboard.at} />
          <div className={styles['columns']}>
            <StandTable
              title={t('dashboard.types')}
              stands={dashboard.types}
              of={t('dashboard.type')}
            />
            <StandTable
              title={t('dashboard.lists')}
              stands={dashboard.lists}
              of={t('dashboard.list')}
            />
          </div>
          {isMonitor ? null : (
            <>
              <div className={styles['columns']}>
                <MissingGuests missing={dashboard.missing} />
                <DeskNotes notes={dashboard.notes} />
              </div>
              <StandTable
                title={t('dashboard.organisations')}
                stands={dashboard.organisations}
                of={t('dashboard.organisation')}
              />
            </>
          )}
        </>
      )}
    </main>
  )
}

/** The second screen's window closes itself; the desk's goes on. */
function closeWindow(): void {
  window.close()
}
