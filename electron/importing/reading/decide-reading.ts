import { createHash } from 'node:crypto'
import type { RawRow } from '../../../shared/domain/importing/cells/imported-row.ts'
import { shapeTable } from '../../../shared/domain/importing/map-table.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import {
  importChoicesSchema,
  type ImportChoices,
  type RememberedMapping,
} from '../../../shared/model/import.ts'

type Given = {
  readonly choices?: ImportChoices
  readonly remembered?: readonly RememberedMapping[]
}

/** How a file is read: the choices, and the shape by which the next file of this kind is known. */
export type Decided = {
  readonly shape: string
  readonly choices: ImportChoices | undefined
  /** Whether an earlier file of this shape was mapped by a person. */
  readonly remembered: boolean
}

/** Rows among which the headings are looked for. */
const START = 40

/** A person's choices, over those that were remembered for files of this shape. */
export function decideReading(
  raw: readonly RawRow[],
  { choices, remembered = [] }: Given,
): Decided {
  const start = raw.slice(0, START)
  const shape = shapeOf(start, choices?.headerRow ?? null)
  const known = remembered.find((one) => one.shape === shape)
  if (known !== undefined) return remember(shape, known, choices, null)
  if (choices?.headerRow === undefined || choices.headerRow === null) {
    for (const { row } of start) {
      const other = shapeOf(start, row)
      const found = remembered.find((one) => one.shape === other)
      if (found !== undefined) return remember(other, found, choices, row)
    }
  }
  return { shape: shape, choices, remembered: false }
}

function remember(
  shape: string,
  known: RememberedMapping,
  choices: ImportChoices | undefined,
  headerRow: number | null,
): Decided {
  const given = choices ?? importChoicesSchema.parse({})
  return {
    shape,
    remembered: true,
    choices: {
      ...given,
      headerRow: given.headerRow ?? headerRow,
      columns: given.columns ?? known.columns,
      statuses: { ...known.statuses, ...given.statuses },
      ticketTypes: { ...known.ticketTypes, ...given.ticketTypes },
      lists: { ...known.lists, ...given.lists },
      writtenNames: given.writtenNames ?? known.writtenNames,
    },
  }
}

/** Headings alone; a file without any has no shape of its own. */
function shapeOf(start: readonly RawRow[], headerRow: number | null): string {
  const { headings } = shapeTable(start, { headerRow })
  if (headings.length === 0) return ''
  const folded = headings.map(foldName).join('\n')
  return createHash('sha256').update(folded).digest('hex')
}
