import { X509Certificate } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { findingsOf } from '../../../electron/printing/badges/findings-of.ts'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import { ownCertificate } from '../../../electron/printing/ipp/ipp-trust.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { openIppCounterpart } from '../../support/printing/ipp-counterpart.ts'
import { ippPrinter, pageToPrint } from '../../support/printing/printing.ts'
import { otherSelfSigned, selfSigned } from '../../support/machine/self-signed.ts'

const driver = ippDriver({ askMs: 3_000, printMs: 3_000 })

async function counterpart(...given: Parameters<typeof openIppCounterpart>) {
  const printer = await openIppCounterpart(...given)
  onTestFinished(() => printer.turnOff())
  return printer
}

test('a printer that vouches for itself is known by its certificate from when it was added', async () => {
  const { address, asked } = await counterpart(selfSigned)
  const certificate = (await ownCertificate(address)) ?? ''
  const printer = { ...ippPrinter(address), certificate }

  expect(certificate).toBe(new X509Certificate(selfSigned.cert).fingerprint256)
  expect(await driver.status(printer)).toEqual({ state: 'idle', problem: null, detail: '' })
  expect(await driver.print(printer, pageToPrint())).toEqual({
    outcome: 'accepted',
    reference: '1',
  })
  expect(asked).toEqual(['Get-Printer-Attributes', 'Print-Job'])
})

test('nothing is sent to whom has another certificate, and a badge is refused, not uncertain', async () => {
  const first = await openIppCounterpart(selfSigned)
  const certificate = (await ownCertificate(first.address)) ?? ''
  await first.turnOff()
  const { address, asked } = await counterpart(otherSelfSigned, first.port)
  const printer = { ...ippPrinter(address), certificate }

  expect(address).toBe(first.address)
  expect(await driver.status(printer)).toMatchObject({ problem: 'certificate-unknown' })
  expect(await driver.print(printer, pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem: 'certificate-unknown',
  })
  expect(await driver.status(ippPrinter(address))).toMatchObject({ problem: 'certificate-unknown' })
  expect(asked).toEqual([])
})

test('a printer without encryption, or that is off, has no certificate of its own', async () => {
  const plain = await counterpart()
  const off = await openIppCounterpart(selfSigned)
  await off.turnOff()

  expect(
    await Promise.all([plain.address, off.address, '10.0.0.7', null].map(ownCertificate)),
  ).toEqual([null, null, null, null])
})

test('a printer that wants encryption says so, instead of being asked whether it is on', async () => {
  const { address, state } = await counterpart()
  state.httpStatus = 426

  expect(await driver.status(ippPrinter(address))).toMatchObject({ problem: 'needs-encryption' })
})

test.each([
  [['image/pwg-raster', 'image/urf'], ['no-pdf']],
  [['image/urf', 'application/pdf'], []],
  [null, []],
])(
  'of a printer that takes %s is said before doors whether badges can come out',
  async (formats, kinds) => {
    const { address, state } = await counterpart()
    state.formats = formats
    const printer = ippPrinter(address)
    const told = (await driver.media?.(printer)) ?? null
    const findings = findingsOf(null, { standard: defaultLayout }, printer, driver, told)

    expect(findings.map(({ kind }) => kind)).toEqual(kinds)
  },
)
