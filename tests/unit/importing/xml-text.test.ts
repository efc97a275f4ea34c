import { expect, it } from 'vitest'
import { escapeXml, unescapeXml } from '../../../electron/importing/workbook/xml-text.ts'

it('reads what it writes, and numbered letters', () => {
  const text = `Ann & "Jan" <b> 't Hof`
  expect(unescapeXml(escapeXml(text))).toBe(text)
  expect(unescapeXml('Zo&#235; &#xe9;&apos;s &quot;&amp;amp;&quot;')).toBe(`Zoë é's "&amp;"`)
})

it('leaves signs that there are not as they are written', () => {
  for (const strange of ['&#x110000;', '&#99999999999;', '&onbekend;', '&;', '&#;'])
    expect(unescapeXml(strange)).toBe(strange)
})
