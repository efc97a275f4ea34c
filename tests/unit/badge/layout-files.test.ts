import { describe, expect, test } from 'vitest'
import { readLayoutFile } from '../../../electron/printing/layouts/read-layout-file.ts'
import { toBase64, utf8Of } from '../../../shared/domain/badge/base64.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { pngOf } from '../../support/badges/pictures.ts'

const given = { id: 'new', fileName: 'badge.json' }

function read(content: unknown) {
  const bytes = utf8Of(typeof content === 'string' ? content : JSON.stringify(content))
  const result = readLayoutFile(bytes, given)
  return result.ok ? result.value : result.code
}

function layoutOf(content: unknown): BadgeLayout {
  const result = read(content)
  if (typeof result === 'string') throw new Error(result)
  return result.layout
}

const picture = {
  type: 'picture',
  x: 1,
  y: 1,
  width: 20,
  height: 10,
  format: 'png',
  pixels: { width: 9, height: 9 },
}

describe('a layout file', () => {
  test('of many megabytes is not looked into', () => {
    expect(read(' '.repeat(20_000_001))).toBe('layout-too-large')
  })

  test('of version 1 is read with all that it did not know yet', () => {
    const { version: _version, ...before } = defaultLayout
    const elements = before.elements.map(
      ({ rotation: _rotation, face: _face, showFor: _showFor, ...element }) => element,
    )
    expect(layoutOf({ ...before, version: 1, elements })).toEqual({ ...defaultLayout, id: 'new' })
  })

  test('comes back as it was exported, without what belongs to the other event', () => {
    const exported = { ...defaultLayout, ticketTypes: ['speaker'], lists: ['a'], standard: true }
    expect(layoutOf(exported)).toEqual({ ...defaultLayout, id: 'new' })
  })

  test.each([
    ['of a newer Balie', { ...defaultLayout, version: 3 }, 'layout-newer'],
    ['that is no JSON', '{"version": 2,', 'layout-broken'],
    ['that is empty', '', 'layout-broken'],
    ['of something else', { elements: 'no', version: 2 }, 'layout-broken'],
    [
      'with an element of no kind',
      { ...defaultLayout, elements: [{ type: 'x' }] },
      'layout-broken',
    ],
    ['without a name', { ...defaultLayout, name: '' }, 'layout-broken'],
    ['of no size', { ...defaultLayout, width: 0 }, 'layout-broken'],
    [
      'with a picture of 100 megapixels',
      {
        ...defaultLayout,
        elements: [
          {
            ...picture,
            data: toBase64(pngOf(1, 1, [0, 0, 0], { width: 10_000, height: 10_000 })),
          },
        ],
      },
      'picture-too-many-pixels',
    ],
    [
      'with a script in a picture',
      {
        ...defaultLayout,
        elements: [
          {
            ...picture,
            format: 'svg',
            data: toBase64(utf8Of('<svg viewBox="0 0 1 1"><script/></svg>')),
          },
        ],
      },
      'svg-scripts',
    ],
  ])('%s is refused', (_, content, code) => {
    expect(read(content)).toBe(code)
  })

  test('has the size of its pictures from the pictures themselves', () => {
    const layout = layoutOf({
      ...defaultLayout,
      elements: [{ ...picture, data: toBase64(pngOf(3, 2)) }],
    })
    expect(layout.elements[0]).toMatchObject({ pixels: { width: 3, height: 2 } })
  })
})

describe('a pretix badge layout', () => {
  const text = {
    type: 'textarea',
    left: '10.00',
    bottom: '60.00',
    fontsize: '20.0',
    color: [255, 0, 0, 1],
    fontfamily: 'Open Sans',
    bold: true,
    italic: false,
    width: '80.00',
    content: 'attendee_name',
    align: 'center',
    downward: true,
  }

  test('comes in with what matches, and names what does not', () => {
    const result = read({
      name: 'Default',
      size: [{ width: 148, height: 105 }],
      background: 'https://example.org/badge.pdf',
      layout: [
        text,
        { ...text, content: 'seat_row', fontfamily: 'Inter' },
        { ...text, content: 'other', text: 'Van {attendee_company} ({seat})', rotation: 90 },
        { ...text, content: 'item', rotation: 12, italic: true },
        { type: 'barcodearea', left: '5.00', bottom: '5.00', size: '30.00' },
        { type: 'poweredby', left: '1', bottom: '1', size: '20', content: 'dark' },
      ],
    })
    if (typeof result === 'string') throw new Error(result)
    const { layout, notes } = result

    expect([layout.name, layout.width, layout.height]).toEqual(['Default', 148, 105])
    expect(
      layout.elements.map(({ type, x, y, width, rotation, ...rest }) => [
        type,
        x,
        y,
        width,
        rotation,
        'text' in rest ? rest.text : '',
      ]),
    ).toEqual([
      ['text', 10, 45, 80, 0, '{name}'],
      ['text', 0, 45, 16.9, 90, 'Van {organisation} ()'],
      ['text', 10, 45, 80, 0, '{ticketType}'],
      ['qr', 5, 70, 30, 0, ''],
    ])
    expect(notes).toEqual([
      { kind: 'background', name: 'PDF' },
      { kind: 'typeface', name: 'Open Sans' },
      { kind: 'variable', name: 'seat_row' },
      { kind: 'variable', name: 'seat' },
      { kind: 'rotation', name: '12°' },
      { kind: 'italic', name: '{ticketType}' },
      { kind: 'element', name: 'dark' },
    ])
  })

  test.each([
    ['its elements alone', [text]],
    ['a page of the API', { count: 1, results: [{ name: 'A', layout: [text] }] }],
    ['elements as a text', { name: 'A', layout: JSON.stringify([text]) }],
  ])('is read as %s', (_, content) => {
    expect(layoutOf(content).elements).toHaveLength(1)
  })
})
