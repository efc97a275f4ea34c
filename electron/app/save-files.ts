import { existsSync } from 'node:fs'
import { dialog, shell, type BrowserWindow } from 'electron'
import { failure, success } from '../../shared/result.ts'
import { isDiskFull } from '../db/file/disk-fault.ts'
import type { FilesDeps } from '../ipc/deps.ts'
import { writeWhole } from '../printing/ahead/write-whole.ts'

/** Files that go where the person wants them, by the system's own dialog. */
export function saveFiles(window: () => BrowserWindow | null, badges: string): FilesDeps {
  /** Only a place that a person chose: no page can name another. */
  let last: string | null = null

  async function choosePlace(name: string): Promise<string | null> {
    const owner = window()
    const extension = name.slice(name.lastIndexOf('.') + 1)
    const filters = [{ name: extension.toUpperCase(), extensions: [extension] }]
    const options = { defaultPath: name, filters }
    const chosen =
      owner === null
        ? await dialog.showSaveDialog(options)
        : await dialog.showSaveDialog(owner, options)
    if (chosen.canceled || chosen.filePath === '') return null
    last = chosen.filePath
    return last
  }
  return {
    badges,
    choosePlace,
    showSaved: () => {
      if (last === null || !existsSync(last)) return false
      shell.showItemInFolder(last)
      return true
    },
    chooseFile: async (extensions) => {
      const owner = window()
      const filters = [{ name: 'Balie', extensions: [...extensions] }]
      const options = { properties: ['openFile' as const], filters }
      const chosen =
        owner === null
          ? await dialog.showOpenDialog(options)
          : await dialog.showOpenDialog(owner, options)
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
    },
    saveAs: async (name, bytes) => {
      const path = await choosePlace(name)
      if (path === null) return success({ saved: false })
      try {
        await writeWhole(path, bytes)
        return success({ saved: true })
      } catch (error) {
        return failure(isDiskFull(error) ? 'disk-full' : 'folder-not-writable')
      }
    },
  }
}
