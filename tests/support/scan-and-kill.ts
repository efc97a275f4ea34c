import { spawn } from 'node:child_process'

/** Scans in a process of its own and kills it by force once it answered `atLeast` scans; the ids of those it answered. */
export async function scanAndKill(file: string, atLeast: number): Promise<string[]> {
  const scanner = spawn(process.execPath, ['tests/support/scan-forever.ts', file])
  let said = ''
  scanner.stderr.on('data', (data: Buffer) => process.stderr.write(data))
  scanner.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (said.split('\n').length > atLeast) scanner.kill('SIGKILL')
  })
  await new Promise((resolve) => scanner.on('close', resolve))
  return said.split('\n').slice(0, -1)
}
