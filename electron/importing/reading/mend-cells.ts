import type { ImportedRow, RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import {
  findMends,
  type FoundMends,
  type KeptMend,
} from '../../../shared/domain/importing/revision/kept-mends.ts'
import {
  columnsOf,
  shapeTable,
  type MappingContext,
} from '../../../shared/domain/importing/map-table.ts'
import { importChoicesSchema, type ImportChoices } from '../../../shared/model/import.ts'

/** The choices with all cells that are put right, and what is to be kept of those for the next version. */
export type Mended = FoundMends & { readonly choices: ImportChoices | undefined }

/** Puts right again what was put right in the last version, as far as the file still says it of the same guests. */
export function mendAgain(
  written: readonly RawRow[],
  context: MappingContext,
  given: ImportChoices | undefined,
  kept: readonly KeptMend[],
): Mended {
  const choices = given ?? importChoicesSchema.parse({})
  if (kept.length + choices.mends.length === 0)
    return { choices: given, own: [], again: [], met: [] }
  const asWritten = { ...choices, mends: [] }
  const shape = shapeTable(written, asWritten)
  const columns = columnsOf(shape, context.lists ?? [], asWritten)
  const found = findMends({ rows: shape.rows, columns }, kept, choices)
  const mends = [
    ...choices.mends,
    ...found.again.map(({ row, column, value }) => ({ row, column, value })),
  ]
  return { ...found, choices: { ...choices, mends } }
}

/** A cell that was put right, and which of the file's guests it is of. */
export type PlacedMend = KeptMend & { readonly guest: number }

/** What is to be kept for the next version, in place of what was kept and is met in this one. */
export type MendsToKeep = {
  readonly placed: readonly PlacedMend[]
  readonly met: readonly KeptMend[]
}

/** Of which of the file's guests the cells are that were put right; a row that stays out is nobody's. */
export function placeMends(
  { own, again, met }: Mended,
  guests: readonly ImportedRow[],
): MendsToKeep {
  if (own.length + again.length === 0) return { placed: [], met }
  // A row may stand for others too, who come behind its guest.
  const guestOf = new Map(
    guests.flatMap(({ rows }, guest) => rows.map((row) => [row, guest] as const)).toReversed(),
  )
  const placed = [...own, ...again].flatMap(({ row, column: _, ...mend }) => {
    const guest = guestOf.get(row)
    return guest === undefined ? [] : [{ ...mend, guest }]
  })
  return { placed, met }
}
