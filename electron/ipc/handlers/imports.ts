import type { DeskDeps } from '../../db/desk-deps.ts'
import { cancelImport, commitImport } from '../../importing/commit-import.ts'
import type { ImportDeps } from '../../importing/import-deps.ts'
import { previewImport } from '../../importing/preview-import.ts'
import type { Deps, HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** Guests from a file: what it would change, and the change. */
export const importHandlers = {
  'imports.preview': onEvent((event, input, deps) => previewImport(gather(event, deps), input)),
  'imports.commit': onEvent((event, input, deps) => commitImport(gather(event, deps), input)),
  'imports.cancel': ({ imports }, input) => cancelImport(imports, input),
} satisfies HandlersOf<'imports.preview' | 'imports.commit' | 'imports.cancel'>

function gather(
  { id, db, pen }: DeskDeps & { readonly id: string },
  { imports, push }: Deps,
): ImportDeps {
  return {
    ...imports,
    eventId: id,
    db,
    pen,
    onProgress: (progress) => {
      push('imports.progress', progress)
    },
    onCommitted: (types) => {
      push('journal.changed', { types })
    },
  }
}
