import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { startFailureOf } from '../../../shared/domain/readiness/start-failure.ts'
import { languages, type Language } from '../../../shared/i18n/languages.ts'
import { endWith } from './process.ts'
import { redactError } from './redact.ts'

/** Says in a box of the system why Balie cannot begin, as there is no window yet; and ends it. */
export async function failToStart(error: unknown, language: Language): Promise<never> {
  const message = `Balie cannot start. ${redactError(error)}\n`
  // Whoever started Balie from a script reads it even where nobody sees the box.
  process.stderr.write(message)
  await app.whenReady()
  const texts = languages[language]
  const code = error instanceof Error && 'code' in error ? String(error.code) : null
  const reason = texts[`startFailure.${startFailureOf(code)}`]
  const folder = app.getPath('userData')
  const details = texts['startFailure.details'].replace('{{folder}}', folder)
  // Where in the program it was, is for the terminal.
  const [what] = redactError(error).split('\n')
  dialog.showErrorBox(texts['startFailure.title'], `${reason}\n\n${details}\n${what ?? ''}`)
  endWith(1, '')
}

/** What is wrong with the folder in which everything is written, null for nothing. */
export function folderProblem(folder: string): unknown {
  const probe = join(folder, '.may-balie-write')
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'Balie')
    rmSync(probe)
    return null
  } catch (error) {
    return error
  }
}
