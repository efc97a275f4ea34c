import { localDate } from '../../../shared/domain/time/local-time.ts'
import type { DeskChange } from '../../db/sources/desk-changes.ts'
import type { Table } from './attendance-table.ts'
import type { Words } from '../export-deps.ts'

/** What desks changed, as the organiser takes it over by hand: what was, what is, when and by whom. */
export function changesTable(
  changes: readonly DeskChange[],
  words: Words,
  timeZone: string,
): Table {
  const columns = [
    'guest',
    'code',
    'what',
    'source',
    'desk',
    'day',
    'at',
    'operator',
    'madeAt',
    'clash',
  ]
  return {
    headings: columns.map((column) => words(`export.changes.column.${column}`)),
    rows: changes.map((change) => [
      change.guest,
      change.code,
      whatOf(change, words),
      valueOf(change, change.source, words),
      valueOf(change, change.desk, words),
      { day: localDate(Date.parse(change.at), timeZone) },
      { at: Date.parse(change.at) },
      change.operator,
      change.madeAt,
      change.clash ? words('export.changes.yes') : '',
    ]),
    timeZone,
  }
}

function whatOf({ what }: DeskChange, words: Words): string {
  switch (what.type) {
    case 'field':
      return words(`export.changes.field.${what.field}`)
    case 'new-guest':
      return words('export.changes.newGuest')
    case 'same-guest':
      return words('export.changes.sameGuest')
    case 'enrolment':
      return what.list
    case 'check-in':
      return `${words('export.changes.checkIn')}: ${what.list}`
  }
}

function valueOf({ what }: DeskChange, value: string, words: Words): string {
  return what.type === 'enrolment' || what.type === 'check-in'
    ? words(`export.changes.${value}`)
    : value
}
