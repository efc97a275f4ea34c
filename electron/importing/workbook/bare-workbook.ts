import type { PartCounts } from './place-cells.ts'
import { zipPlain } from './read-zip.ts'
import { firstInside } from './xml-elements.ts'

/** What a sheet points at: shared texts and styles as XML, empty where there are none. */
export type SheetParts = {
  readonly strings: Buffer
  readonly styles: Buffer
  readonly from1904: boolean
}

const space = 'http://schemas.openxmlformats.org'
const relationTypes = `${space}/officeDocument/2006/relationships`

/** A workbook of one sheet and what it points at, each under its usual name, for a reader that knows no others. */
export function bareWorkbook(sheet: string, parts: SheetParts): ArrayBuffer {
  const { strings, styles, from1904 } = parts
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`
  const relations = [
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    relation('rId3', 'styles', 'styles.xml'),
  ]
  const workbook = `<workbook xmlns="${space}/spreadsheetml/2006/main" xmlns:r="${relationTypes}"><workbookPr date1904="${from1904 ? '1' : '0'}"/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`
  const files: [string, Buffer][] = [
    ['xl/workbook.xml', Buffer.from(workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      Buffer.from(
        `<Relationships xmlns="${space}/package/2006/relationships">${relations.join('')}</Relationships>`,
      ),
    ],
    ['xl/worksheets/sheet1.xml', Buffer.from(sheet)],
  ]
  if (strings.length > 0) files.push(['xl/sharedStrings.xml', strings])
  if (styles.length > 0) files.push(['xl/styles.xml', styles])
  const plain = zipPlain(files)
  return plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.length) as ArrayBuffer
}

/** How many texts and styles a sheet can point at. */
export function countParts({ strings, styles }: SheetParts): PartCounts {
  const cells = firstInside(styles.toString('utf8'), 'cellXfs')
  return {
    strings: [...strings.toString('utf8').matchAll(/<si\b/g)].length,
    styles: [...cells.matchAll(/<xf\b/g)].length,
  }
}
