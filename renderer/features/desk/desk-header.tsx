import type { ReactNode } from 'react'
import { useFormat } from '../../format.ts'
import { useNow } from '../../use-now.ts'
import styles from './desk-header.module.css'
import { DirectionToggle } from './direction-toggle.tsx'
import { DataLamp, DeskLamp, PrinterLamp } from './lamps.tsx'
import { ListSelect } from './list-select.tsx'

type DeskHeaderProps = { readonly cameraLamp: ReactNode; readonly staffLamp: ReactNode }

/** The bar on top: which list, which way, what time it is, and whether everything works. */
export function DeskHeader({ cameraLamp, staffLamp }: DeskHeaderProps) {
  return (
    <header className={styles['header']}>
      <ListSelect />
      <DirectionToggle />
      <span className={styles['space']} />
      <Clock />
      <div className={styles['lamps']}>
        <DataLamp />
        <PrinterLamp />
        {cameraLamp}
        <DeskLamp />
        {staffLamp}
      </div>
    </header>
  )
}

function Clock() {
  const now = useNow()
  const format = useFormat()
  return (
    <p className={styles['clock']}>
      <span>{format.day(now)}</span>
      <time className={styles['time']}>{format.time(now)}</time>
    </p>
  )
}
