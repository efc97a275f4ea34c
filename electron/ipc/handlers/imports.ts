import { success } from '../../../shared/result.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { practiceOf } from '../../db/event/practice.ts'
import { cancelImport, commitImport } from '../../importing/commit-import.ts'
import { draftCells, draftGuests } from '../../importing/draft-guests.ts'
import { earlierImports, undoImport } from '../../importing/earlier-imports.ts'
import type { ImportDeps } from '../../importing/import-deps.ts'
import { adjustImport, previewImport } from '../../importing/preview-import.ts'
import type { Deps, HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Guests from a file: what it would change, the change, and taking it back. */
export const importHandlers = {
  'imports.preview': onEvent((event, input, deps) =>
    previewImport(importDepsOf(event, deps), input),
  ),
  'imports.adjust': onEvent((event, input, deps) => adjustImport(importDepsOf(event, deps), input)),
  'imports.guests': onEvent((event, input, deps) => draftGuests(importDepsOf(event, deps), input)),
  'imports.row': onEvent((event, input, deps) => draftCells(importDepsOf(event, deps), input)),
  'imports.commit': onEvent((event, input, deps) => commitImport(importDepsOf(event, deps), input)),
  'imports.cancel': ({ imports }, input) => cancelImport(imports, input),
  'imports.earlier': onEvent((event) => success({ imports: earlierImports(event) })),
  'imports.undo': onEvent((event, input, { push }) => {
    const answer = undoImport(event, input)
    // What only the import brought goes with it: whoever shows lists and ticket types asks anew.
    const types = ['revision-undone', 'list-defined', 'ticket-type-defined']
    if (answer.ok) push('journal.changed', { types })
    return answer
  }),
} satisfies HandlersOf<
  | 'imports.preview'
  | 'imports.adjust'
  | 'imports.guests'
  | 'imports.row'
  | 'imports.commit'
  | 'imports.cancel'
  | 'imports.earlier'
  | 'imports.undo'
>

/** Files of as many shapes are remembered. */
const MAPPINGS_KEPT = 20

/** What an import of the open event works with. */
export function importDepsOf(
  { id, db, pen }: DeskDeps & { readonly id: string },
  { imports, settings, push }: Deps,
): ImportDeps {
  const all = () => settings.current().importMappings
  return {
    ...imports,
    // A copy to practise on reads a file as the event itself does.
    eventId: practiceOf(db)?.eventId ?? id,
    db,
    pen,
    mappings: {
      all,
      keep: (mapping) => {
        const others = all().filter(({ shape }) => shape !== mapping.shape)
        settings.remember({ importMappings: [mapping, ...others].slice(0, MAPPINGS_KEPT) })
      },
    },
    onProgress: (progress) => {
      push('imports.progress', progress)
    },
    onCommitted: (types) => {
      push('journal.changed', { types })
    },
  }
}
