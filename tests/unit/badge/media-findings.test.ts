import { expect, test } from 'vitest'
import { findingsOf } from '../../../electron/printing/badges/findings-of.ts'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import { mediaFindings } from '../../../shared/domain/badge/media-findings.ts'
import { badgeMedia } from '../../../electron/printing/badges/badge-size.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { driverOf } from '../../support/printing/drivers.ts'
import { folderPrinter, ippPrinter, labelPrinter } from '../../support/printing/printing.ts'

const press = { standard: defaultLayout }
const own = { kind: 'layout-larger', layout: defaultLayout.name, size: { width: 86, height: 120 } }

test.each([
  ['the size of the badge', ippPrinter('ipp://x'), []],
  ['narrower labels', labelPrinter('zpl', 'x', { mediaMm: { width: 62, height: 120 } }), [own]],
  [
    'media on which the badge lies on its side',
    {
      ...ippPrinter('ipp://x'),
      mediaMm: { width: 120, height: 86 },
      label: { rotation: 90, continuous: false, model: null },
    },
    [],
  ],
  [
    'labels wider than the head',
    labelPrinter('zpl', 'x', { mediaMm: { width: 105, height: 148 } }),
    [{ kind: 'head-narrower', widest: 104.1 }],
  ],
  [
    'a roll that no Brother has',
    labelPrinter('brother-ql', 'x', { mediaMm: { width: 90, height: 130 } }),
    [{ kind: 'no-roll' }],
  ],
] as const)('of %s is said before doors what does not fit', (_, printer, findings) => {
  expect(findingsOf(null, press, printer, driverOf(printer))).toEqual(findings)
})

const noEdge = { top: 0, right: 0, bottom: 0, left: 0 }
const badge = { width: 86, height: 120 }
const told = { ready: [], known: [], ranges: [], dpi: [] }
const range = { from: { width: 25, height: 25 }, to: { width: 110, height: 200 } }

test.each([
  ['the size that is asked', { known: [{ ...badge, margins: noEdge }] }, []],
  ['that size on its side', { known: [{ width: 120, height: 86, margins: noEdge }] }, []],
  ['any size up to larger ones', { known: [], ranges: [range] }, []],
  [
    'other sizes only',
    { known: [{ width: 210, height: 297, margins: noEdge }] },
    [{ kind: 'size-unknown' }],
  ],
  [
    'other media that lie in it',
    { ready: [{ width: 62, height: 100, margins: noEdge }], ranges: [range] },
    [{ kind: 'other-media', ready: { width: 62, height: 100 } }],
  ],
  [
    'an edge that it leaves blank',
    { ready: [{ ...badge, margins: { ...noEdge, left: 12.7 } }] },
    [{ kind: 'in-margin', layout: defaultLayout.name, margin: 12.7 }],
  ],
  [
    'an edge in which nothing is read',
    { ready: [{ ...badge, margins: { ...noEdge, left: 4 } }] },
    [],
  ],
])('where a printer tells of %s, that is what is said before doors', (_, tells, findings) => {
  const all = { ...told, ...tells }
  expect(findingsOf(null, press, ippPrinter('ipp://x'), ippDriver(), all)).toEqual(findings)
})

test('the blank edge lies around a turned badge as it lies on the media', () => {
  const elements = [defaultLayout.elements.find(({ type }) => type === 'text')].flatMap((one) =>
    one === undefined ? [] : [{ ...one, x: 20, y: 2, width: 40, height: 10 }],
  )
  const printer = {
    ...ippPrinter('ipp://x'),
    mediaMm: { width: 120, height: 86 },
    label: { rotation: 90 as const, continuous: false, model: null },
  }
  const withEdge = (side: keyof typeof noEdge) =>
    findingsOf(null, { standard: { ...defaultLayout, elements } }, printer, ippDriver(), {
      ...told,
      ready: [{ ...printer.mediaMm, margins: { ...noEdge, [side]: 5 } }],
    }).length

  // Turned clockwise, the top of the badge is at the right of the media.
  expect([withEdge('top'), withEdge('right'), withEdge('bottom'), withEdge('left')]).toEqual([
    0, 1, 0, 0,
  ])
})

test('of a folded badge each face is judged where it lies on the unfolded page', () => {
  const elements = [defaultLayout.elements.find(({ type }) => type === 'text')].flatMap((one) =>
    one === undefined ? [] : [{ ...one, x: 2, y: 40, width: 30, height: 10 }],
  )
  const double = { ...defaultLayout, elements, width: 86, height: 120, fold: 'double' as const }
  const printer = { ...ippPrinter('ipp://x'), mediaMm: { width: 86, height: 240 } }
  const inMargins = (layout: Partial<typeof defaultLayout>) =>
    (['top', 'right', 'bottom', 'left'] as const).filter((side) => {
      const margins = { ...noEdge, [side]: 5 }
      const tells = { ...told, ready: [{ ...printer.mediaMm, margins }] }
      const standard = { ...double, ...layout }
      return findingsOf(null, { standard }, printer, ippDriver(), tells).length > 0
    })

  // The second face is turned: its left lies at the right of the page.
  expect([inMargins({ sameBack: false }), inMargins({ sameBack: true })]).toEqual([
    ['left'],
    ['right', 'left'],
  ])
  // Folded twice, the front lies in the middle of the page and the back at its left.
  const quarter = { fold: 'quarter' as const, width: 43 }
  expect([
    inMargins({ ...quarter, sameBack: false }),
    inMargins({ ...quarter, sameBack: true }),
  ]).toEqual([[], ['left']])
})

test('a folded badge that is larger than the media with all its faces is said before doors', () => {
  const standard = { ...defaultLayout, fold: 'double' as const }
  expect(findingsOf(null, { standard }, ippPrinter('ipp://x'), ippDriver())).toEqual([
    {
      kind: 'layout-larger',
      layout: defaultLayout.name,
      size: { width: defaultLayout.width, height: 2 * defaultLayout.height },
    },
  ])
})

test.each([
  [
    'wider than the media',
    { width: 105, height: 74 },
    { width: 102, height: 152 },
    'layout-larger',
  ],
  [
    'short for the media',
    { width: 102, height: 76 },
    { width: 102, height: 152 },
    'layout-smaller',
  ],
  [
    'narrow for the media',
    { width: 54, height: 152 },
    { width: 102, height: 152 },
    'layout-smaller',
  ],
  ['as large as the media are cut', { width: 101, height: 151 }, { width: 102, height: 152 }, null],
])("an event's own layout that is %s is said before doors", (_, size, mediaMm, kind) => {
  const layouts = [{ ...defaultLayout, ...size }]
  const printer = labelPrinter('zpl', 'x', { mediaMm })
  const kinds = (areOwn: boolean) =>
    mediaFindings(printer, mediaMm, { layouts, areOwn }).map((finding) => finding.kind)

  expect(kinds(true)).toEqual(kind === null ? [] : [kind])
  // The one that Balie brings fills every size.
  expect(kinds(false)).toEqual(kind === 'layout-larger' ? [kind] : [])
})

test('a folder has no media that a layout might not fit on', () => {
  const folder = { ...folderPrinter(), mediaMm: { width: 30, height: 30 } }
  const driver = driverOf(folder)
  expect(badgeMedia(folder, driver)).toBeNull()
  expect(findingsOf(null, press, folder, driver)).toEqual([])
})
