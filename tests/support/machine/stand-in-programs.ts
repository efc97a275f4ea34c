import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Program = { readonly name: string; readonly says: Readonly<Record<string, string>> }

/** A PATH with programs that answer by a word among their arguments, and fail where they know none. */
export function pathWith(...programs: Program[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'balie-test-path-'))
  for (const { name, says } of programs) {
    const file = join(folder, name)
    const cases = Object.entries(says).map(
      ([word, said]) => `case " $* " in *" ${word} "*) cat <<'END'\n${said}\nEND\nexit 0;; esac`,
    )
    writeFileSync(file, `#!/bin/sh\n${cases.join('\n')}\nexit 1\n`)
    chmodSync(file, 0o755)
  }
  return `${folder}:/usr/bin:/bin`
}
