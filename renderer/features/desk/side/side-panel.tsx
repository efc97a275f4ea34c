import type { ReactNode } from 'react'
import { Counters } from './counters.tsx'
import { RecentScans } from './recent-scans.tsx'
import styles from './side-panel.module.css'

/** Right of the stage: how many are inside and who came last. */
export function SidePanel({ cameraView }: { readonly cameraView: ReactNode }) {
  return (
    <aside className={styles['panel']}>
      <Counters />
      <div className={styles['camera']}>{cameraView}</div>
      <RecentScans />
    </aside>
  )
}
