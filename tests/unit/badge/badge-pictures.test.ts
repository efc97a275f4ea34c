import { describe, expect, test } from 'vitest'
import { acceptPicture } from '../../../shared/domain/badge/accept-picture.ts'
import { fromBase64, textOfUtf8, toBase64, utf8Of } from '../../../shared/domain/badge/base64.ts'
import { LARGEST_PICTURE } from '../../../shared/model/badge-layout.ts'
import { jpegHeader, pngChunk, pngOf } from '../../support/badges/pictures.ts'
import { expectLinear } from '../../support/machine/growth.ts'

function accept(bytes: Uint8Array) {
  const accepted = acceptPicture(bytes, LARGEST_PICTURE)
  return accepted.ok ? [accepted.value.format, accepted.value.pixels] : accepted.code
}

function acceptSvg(inside: string, attributes = 'viewBox="0 0 40 20"') {
  const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`
  const accepted = acceptPicture(utf8Of(svg), LARGEST_PICTURE)
  return accepted.ok ? textOfUtf8(fromBase64(accepted.value.data) ?? utf8Of('')) : accepted.code
}

test('Base64 and UTF-8 are there and back what they were', () => {
  const texts = ['', 'a', 'ab', 'abc', 'Súdwest-Fryslân ☃ 😀']
  expect(
    texts.map((text) => textOfUtf8(fromBase64(toBase64(utf8Of(text))) ?? utf8Of('?'))),
  ).toEqual(texts)
  expect(toBase64(utf8Of('Łukasik 😀'))).toBe(Buffer.from('Łukasik 😀').toString('base64'))
  expect(fromBase64('a?==')).toBeNull()
})

/** The file with one byte of it gone wrong. */
function turned(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte))
}

function withoutDots(): Uint8Array {
  const png = Buffer.from(pngOf(3, 2))
  return Buffer.concat([png.subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))])
}

describe('a picture file', () => {
  test.each([
    ['a PNG is taken with its size', pngOf(3, 2), ['png', { width: 3, height: 2 }]],
    ['a JPEG is taken with its size', jpegHeader(640, 480), ['jpeg', { width: 640, height: 480 }]],
    [
      'one of 100 megapixels is refused by its header',
      pngOf(1, 1, [0, 0, 0], { width: 10_000, height: 10_000 }),
      'picture-too-many-pixels',
    ],
    ['so is a JPEG', jpegHeader(20_000, 5_000), 'picture-too-many-pixels'],
    ['a file that is no picture is refused', utf8Of('MZ hello'), 'picture-unknown'],
    ['an empty file is refused', new Uint8Array(0), 'picture-unknown'],
    ['half a PNG header is refused', pngOf(3, 2).subarray(0, 20), 'picture-unknown'],
    ['half a PNG is refused', pngOf(30, 20).subarray(0, 50), 'picture-broken'],
    ['a PNG without its last byte is refused', pngOf(30, 20).subarray(0, -1), 'picture-broken'],
    ['a PNG with a byte turned is refused', turned(pngOf(30, 20), 45), 'picture-broken'],
    ['a PNG without dots is refused', withoutDots(), 'picture-broken'],
    ['half a JPEG is refused', jpegHeader(640, 480).subarray(0, -1), 'picture-broken'],
    [
      'a large file is refused',
      Buffer.concat([pngOf(3, 2), Buffer.alloc(LARGEST_PICTURE)]),
      'picture-too-large',
    ],
  ] as const)('%s', (_, bytes, expected) => {
    expect(accept(bytes)).toEqual(expected)
  })
})

describe('an SVG picture', () => {
  test('keeps its shapes, its styles and its size, and loses what editors leave behind', () => {
    const svg = acceptSvg(
      '<metadata><x:y xmlns:x="z">words</x:y></metadata><style>.a{fill:#f00}</style><g id="g"><path class="a" d="M0 0h4v4z" inkscape:label="x"/></g><use xlink:href="#g"/>',
    )
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><style>.a{fill:#f00}</style><g id="g"><path class="a" d="M0 0h4v4z"/></g><use href="#g"/></svg>',
    )
  })

  test('in pixels gets a view box', () => {
    expect(acceptSvg('<path d="M0 0"/>', 'width="30px" height="10"')).toContain(
      'viewBox="0 0 30 10"',
    )
  })

  test.each([
    ['a script', '<script>alert(1)</script>', 'svg-scripts'],
    ['a script in other letters', '<SCRIPT href="#a"/>', 'svg-scripts'],
    ['an event handler', '<path onload="alert(1)" d="M0 0"/>', 'svg-scripts'],
    ['a script as a link', '<use href="javascript:alert(1)"/>', 'svg-scripts'],
    ['a page inside', '<foreignObject><p/></foreignObject>', 'svg-scripts'],
    ['a link outside', '<use xlink:href="http://example.org/a.svg#b"/>', 'svg-links'],
    ['a file of the laptop', '<image href="file:///etc/passwd"/>', 'svg-links'],
    ['an outside paint', '<path fill="url(http://example.org/#a)" d="M0 0"/>', 'svg-links'],
    ['an outside style sheet', '<style>@import "http://example.org/a.css";</style>', 'svg-links'],
    ['an outside typeface', '<style>a{b:url(//example.org/f)}</style>', 'svg-links'],
    ['a hidden link', '<path style="fill:\\75rl(x)" d="M0 0"/>', 'svg-links'],
    ['letters that are not outlines', '<text>Divosa</text>', 'svg-text'],
    ['a thousand copies of copies', '<use href="#a"/>'.repeat(1_000), 'svg-too-complex'],
    ['filters', '<filter id="a"/>', 'svg-too-complex'],
  ])('with %s is refused', (_, inside, code) => {
    expect(acceptSvg(inside)).toBe(code)
  })

  test('with entities of its own is refused', () => {
    const svg = '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><path d="&a;"/></svg>'
    expect(accept(utf8Of(svg))).toBe('svg-links')
  })

  test.each([
    ['ends before its elements do', '<g><path d="M0 0"/>'],
    ['ends in another order', '<g><mask id="a"></g></mask>'],
    ['has a style sheet without an end', '<style>.a{}'.repeat(9)],
  ])('that %s is broken', (_, inside) => {
    expect(acceptSvg(inside)).toBe('picture-broken')
  })

  test('has a link that was written by both of its names once, and no sign that begins nothing', () => {
    const svg = acceptSvg('<g id="a" id="a"/><use xlink:href="#a" href="#a" class="x &nbsp; y"/>')
    expect(svg).toContain('<g id="a"/><use href="#a" class="x &amp;nbsp; y"/>')
  })

  test("may have a logo's copies, clips and gradients", () => {
    const stops = '<stop offset="0"/>'.repeat(9)
    const logo = `<style>.a,.b{clip-path:url(#c)}</style><defs><linearGradient id="l">${stops}</linearGradient><clipPath id="c"><path d="M0 0h9v9z"/></clipPath></defs>${'<g class="a"><path d="M0 0h1v1z" fill="url(#l)"/></g>'.repeat(100)}`
    expect(acceptSvg(logo)).toContain('clip-path:url(#c)')
  })

  test('may be traced by a program: filled outlines of many points, and styles that change nothing', () => {
    const outline = `M0 0${'l.1 .2'.repeat(30_000)}`
    const style = 'opacity:1;fill:#000;fill-opacity:1;stroke:none;stroke-width:2;stroke-opacity:1'
    const parts = `<path style="${style};mix-blend-mode:normal" d="M0 0h1v1z"/>`.repeat(1_500)
    expect(acceptSvg(`<path d="${outline}"/>${parts}`)).toContain('<svg')
    expect(acceptSvg(`<path stroke="#000" d="${outline.slice(0, 60_000)}"/>`)).toContain('<svg')
  })

  const shapes = (count: number) => '<path d="M0 0"/>'.repeat(count)
  const manyPoints = `M0 0${'l.1 .2'.repeat(30_000)}`
  const masked = (id: string, count: number) =>
    `<rect width="9" height="9" mask="url(#${id})"/>`.repeat(count)
  const chain = Array.from(
    { length: 24 },
    (_, at) => `<mask id="m${String(at + 1)}">${masked(`m${String(at)}`, 3)}</mask>`,
  )

  test.each([
    [
      'a mask of many shapes on many shapes',
      `<mask id="m">${shapes(999)}</mask>${masked('m', 999)}`,
    ],
    ['masks of masks of masks', `<mask id="m0"/>${chain.join('')}${masked('m24', 1)}`],
    [
      'such masks in a style sheet',
      `<style>.a{mask:url(#m)}</style><mask id="m">${shapes(999)}</mask>${'<path class="a"/>'.repeat(99)}`,
    ],
    ['a copy of itself', '<g id="a"><use href="#a"/></g>'],
    ['a mask of itself', `<mask id="a">${masked('a', 1)}</mask>${masked('a', 1)}`],
    ['more depth than anybody draws', '<g>'.repeat(99) + '</g>'.repeat(99)],
    ['lines along an outline of many points', `<path stroke="#000" d="${manyPoints}"/>`],
    ['such lines by its group', `<g style="stroke:red"><path d="${manyPoints}"/></g>`],
    [
      'such lines by its style sheet',
      `<style>.a{stroke:red}</style><path class="a" d="${manyPoints}"/>`,
    ],
    ['such lines by a copy', `<path id="a" d="${manyPoints}"/><use href="#a" stroke="red"/>`],
    ['many canvases one over the other', '<g opacity=".5"><path d="M0 0h9v9z"/></g>'.repeat(500)],
    ['much that shines through', '<path fill-opacity=".5" d="M0 0h9v9z"/>'.repeat(1_500)],
    ['a gradient for everything', `<linearGradient id="l"/><g fill="url(#l)">${shapes(1_500)}</g>`],
    [
      'more style rules than one can look up',
      `<style>${'.b{stroke:red}'.repeat(9_000)}</style>${shapes(900)}`,
    ],
    ['a style sheet in every line', '<style>.a{}</style>'.repeat(99)],
  ])('with %s is too complex', (_, inside) => {
    expect(acceptSvg(inside)).toBe('svg-too-complex')
  })

  test.each([
    ['name', (length: number) => `<svg viewBox="0 0 1 1" ${'a'.repeat(length)}></svg>`],
    ['type', (length: number) => '<!DOCTYPE'.repeat(length / 9)],
    ['instruction', (length: number) => '<?'.repeat(length / 2)],
    ['comment', (length: number) => '<!--'.repeat(length / 4)],
    ['element', (length: number) => `<svg>${'<x>'.repeat(length / 3)}</svg>`],
    ['style', (length: number) => `<svg>${'<style>'.repeat(length / 7)}</svg>`],
    ['name of an element', (length: number) => `<svg><x${'-'.repeat(length)}</svg>`],
    [
      'rule of a style',
      (length: number) => `<svg viewBox="0 0 1 1"><style>${'a'.repeat(length - 99)}</style></svg>`,
    ],
  ])('without an end to a %s takes no longer than its length', async (_, svgOf) => {
    await expectLinear(LARGEST_PICTURE - 99, (length) => utf8Of(svgOf(length)), accept)
  })

  test('cannot smuggle an attribute out of another one', () => {
    const svg = acceptSvg(`<path d='M0 0" onload="alert(1)'/>`)
    expect(svg).toContain('d="M0 0&quot; onload=&quot;alert(1)"')
  })
})
