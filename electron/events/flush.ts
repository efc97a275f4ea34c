import { open } from 'node:fs/promises'

/** Has the system write a file to the disk, so that a stick may be pulled out and the plug as well. */
export async function flushFile(path: string): Promise<void> {
  await flush(path, 'r+')
}

/** Makes a new name in a folder durable; Windows knows no such call and needs none. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await flush(path, 'r')
}

async function flush(path: string, mode: string): Promise<void> {
  const file = await open(path, mode)
  try {
    await file.sync()
  } catch (error) {
    // Some network folders and sticks do not know the call; the file is there nevertheless.
    if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error
  } finally {
    await file.close()
  }
}
