import type { ParsedInput } from '../../../shared/contract.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAnswer, storeAnswer } from '../../db/attendance/answers.ts'
import { allLayouts } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry, hasEntry } from '../../db/journal/journal.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { checkPictures } from './read-layout-file.ts'

/** More layouts than an event can have a use for. */
const MOST_LAYOUTS = 100

/**
 * Keeps a layout for all desks, new or over the one of its id; where it becomes the standard the others are no longer.
 * The same call again keeps nothing twice.
 */
export function saveLayout(
  { db, pen }: DeskDeps,
  input: ParsedInput<'layouts.save'>,
): Result<{ layoutId: string }> {
  const checked = checkPictures(input.layout)
  if (!checked.ok) return checked
  const layout = checked.value
  return inTransaction(db, () => {
    if (hasEntry(db, input.id)) {
      const isSame = findAnswer(db, input.id, input)?.same === true
      return isSame ? success({ layoutId: layout.id }) : failure('id-taken')
    }
    const others = allLayouts(db).filter(({ id }) => id !== layout.id)
    if (others.length >= MOST_LAYOUTS) return failure('too-many-layouts')
    appendEntry(db, pen, {
      id: input.id,
      type: 'layout-defined',
      body: { layoutId: layout.id, layout },
    })
    const before = layout.standard ? others.filter(({ standard }) => standard) : []
    for (const other of before) {
      appendEntry(db, pen, {
        id: pen.newId(),
        type: 'layout-defined',
        body: { layoutId: other.id, layout: { ...other, standard: false } },
      })
    }
    storeAnswer(db, input.id, input, null, { layoutId: layout.id })
    return success({ layoutId: layout.id })
  })
}

/** Takes a layout away at all desks; badges that wait for it are drawn by the standard one. */
export function removeLayout(
  { db, pen }: DeskDeps,
  { id, layoutId }: ParsedInput<'layouts.remove'>,
): Result<Record<string, never>> {
  return inTransaction(db, () => {
    if (hasEntry(db, id)) return success({})
    if (!allLayouts(db).some((layout) => layout.id === layoutId)) return failure('not-found')
    appendEntry(db, pen, { id, type: 'layout-defined', body: { layoutId, layout: null } })
    return success({})
  })
}
