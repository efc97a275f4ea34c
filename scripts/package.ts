import { note } from './note.ts'
import { makePackage } from './packaging/make-package.ts'
import { tryPackage } from './packaging/try-package.ts'

const packed = await makePackage({ withInstaller: process.argv.includes('--installer') })
const tried = packed.ok ? await tryPackage(packed.value) : packed
note(tried.ok ? tried.value : tried.message)
process.exitCode = tried.ok ? 0 : 1
