import { failure, type Failure } from '../../../shared/result.ts'
import { cancelImport, commitImport } from '../../importing/commit-import.ts'
import type { ImportDeps } from '../../importing/import-deps.ts'
import { previewImport } from '../../importing/preview-import.ts'
import type { Deps, HandlersOf } from '../deps.ts'

/** Guests from a file: what it would change, and the change. */
export const importHandlers = {
  'imports.preview': onImport(previewImport),
  'imports.commit': onImport(commitImport),
  'imports.cancel': ({ imports }, input) => cancelImport(imports, input),
} satisfies HandlersOf<'imports.preview' | 'imports.commit' | 'imports.cancel'>

function onImport<Input, Answer>(
  work: (deps: ImportDeps, input: Input) => Answer,
): (deps: Deps, input: Input) => Answer | Failure<'no-event'> {
  return ({ desk, imports, push }, input) => {
    const open = desk.current
    if (open === null) return failure('no-event', 'No event is open.')
    const { db, pen } = open.deps
    return work(
      {
        ...imports,
        eventId: open.id,
        db,
        pen,
        onProgress: (progress) => {
          push('imports.progress', progress)
        },
        onCommitted: (types) => {
          push('journal.changed', { types })
        },
      },
      input,
    )
  }
}
