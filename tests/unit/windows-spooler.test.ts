import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  readSpoolerAddress,
  windowsSpooler,
  type PowerShell,
} from '../../electron/printing/windows-spooler.ts'
import { temporaryFolder } from '../support/event-file.ts'
import { labelPrinter, pageToPrint } from '../support/printing.ts'

const printer = labelPrinter('zpl', 'spooler:Zebra "ZD421"; $(rm)')

/** A program in the place of PowerShell that takes standard input and then does so. */
function shell(after: string): PowerShell {
  const program = `
    const chunks = []
    process.stdin.on('data', (chunk) => chunks.push(chunk))
    process.stdin.on('end', () => { const bytes = Buffer.concat(chunks); ${after} })`
  return { file: process.execPath, args: () => ['-e', program] }
}

test('a spooler address names the printer', () => {
  expect(readSpoolerAddress('spooler: Zebra ZD421 ')).toBe('Zebra ZD421')
  expect(readSpoolerAddress('spooler:')).toBeNull()
  expect(readSpoolerAddress('10.0.0.7')).toBeNull()
})

test('the bytes and the name reach the script as they are, beside its text', async () => {
  const file = join(temporaryFolder(), 'label')
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, bytes)`
  const say = `console.log('BEGUN'); console.log(process.env.BALIE_PRINTER); console.log('JOB 7')`
  const document = Buffer.from([0, 1, 2, 0xff, 0x0d, 0x0a, 0x1a])
  const spooler = windowsSpooler(shell(`${write}; ${say}`))

  const submission = await spooler.print(printer, { ...pageToPrint(), document })

  expect(submission).toEqual({ outcome: 'accepted', reference: '7' })
  expect(readFileSync(file)).toEqual(document)
})

test.each([
  [
    'an unknown printer',
    `console.log('ERROR 1801'); process.exit(1)`,
    'refused',
    'printer-unknown',
  ],
  ['a spooler that is off', `console.log('ERROR 1722'); process.exit(1)`, 'refused', 'attention'],
  [
    'an error in the middle of the document',
    `console.log('BEGUN'); console.log('ERROR 5'); process.exit(1)`,
    'uncertain',
    'interrupted',
  ],
  ['a script that dies', `process.kill(process.pid, 'SIGKILL')`, 'uncertain', 'interrupted'],
] as const)('%s is told', async (_, after, outcome, problem) => {
  const spooler = windowsSpooler(shell(after))
  expect(await spooler.print(printer, pageToPrint())).toMatchObject({ outcome, problem })
})

test.each([
  ['Normal', 'idle', null],
  ['Printing', 'printing', null],
  ['PaperOut', 'stopped', 'media-empty'],
  ['Paused', 'stopped', 'printer-stopped'],
  ['Offline', 'stopped', 'offline'],
  ['DoorOpen', 'stopped', 'cover-open'],
] as const)('a printer that Windows calls %s is %s', async (word, state, problem) => {
  const spooler = windowsSpooler(shell(`console.log('${word}')`))
  expect(await spooler.status(printer)).toMatchObject({ state, problem })
})

test('without PowerShell, or off Windows, nothing is claimed', async () => {
  const missing = windowsSpooler({ file: '/nowhere/powershell.exe', args: () => [] })
  const elsewhere = windowsSpooler(null)

  expect(await missing.print(printer, pageToPrint())).toMatchObject({ outcome: 'refused' })
  expect(await elsewhere.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'printer-unknown',
  })
  expect(await elsewhere.status(printer)).toMatchObject({ state: 'not-answering' })
})
