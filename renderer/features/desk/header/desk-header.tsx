import type { ReactNode } from 'react'
import { ClockLamp, DataLamp, useLampsInSight } from './data-lamps.tsx'
import styles from './desk-header.module.css'
import { DeskLamp } from './desk-lamp.tsx'
import { DirectionToggle } from './direction-toggle.tsx'
import { PrinterLamp } from './lamps.tsx'
import { ListSelect } from './list-select.tsx'

type DeskHeaderProps = { readonly cameraLamp: ReactNode; readonly staffLamp: ReactNode }

/** The bar on top: which list, which way, what time it is, and whether everything works. */
export function DeskHeader({ cameraLamp, staffLamp }: DeskHeaderProps) {
  useLampsInSight()
  return (
    <header className={styles['header']}>
      <ListSelect />
      <DirectionToggle />
      <span className={styles['space']} />
      <div className={styles['lamps']}>
        <ClockLamp />
        <DataLamp />
        <PrinterLamp />
        {cameraLamp}
        <DeskLamp />
        {staffLamp}
      </div>
    </header>
  )
}
