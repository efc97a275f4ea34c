import { appendEntry, type Pen } from '../../../electron/db/journal/journal.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import { defaultLayout } from '../badges/badge.ts'
import { testList } from '../guests.ts'

type Defining = {
  readonly id: string
  readonly what: 'define-layout' | 'define-list'
  readonly who: number
  readonly pick: number
}

/** Defines a badge layout or a list, or takes it away. */
export function define(db: WritableDb, pen: Pen, { id, what, who, pick }: Defining): void {
  const [gone, number] = [pick % 3 === 0, String(pick)]
  const listId = `list-${String(who)}`
  if (what === 'define-layout') {
    const layout = gone ? null : { ...defaultLayout, name: `Badge ${number}` }
    const body = { layoutId: `layout-${String(who)}`, layout }
    appendEntry(db, pen, { id, type: 'layout-defined', body })
  } else if (gone) {
    appendEntry(db, pen, { id, type: 'definition-removed', body: { kind: 'list', id: listId } })
  } else {
    const list = testList({ id: listId, name: `Lijst ${number}` })
    appendEntry(db, pen, { id, type: 'list-defined', body: { list } })
  }
}
