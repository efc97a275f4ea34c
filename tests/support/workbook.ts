import { listZip, unzip, zipPlain } from '../../electron/importing/workbook/read-zip.ts'

/** A sheet as its XML has it: `rows` are `<row>` elements, `after` what follows `<sheetData>`. */
export type TestSheet = {
  readonly name: string
  readonly hidden?: boolean
  readonly rows: string
  readonly after?: string
}

/** An XLSX workbook of sheets written by hand, for what no library writes. */
export function workbookOf(...sheets: readonly TestSheet[]): Buffer {
  const tabs = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${name}" sheetId="${String(index + 1)}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${String(index + 1)}"/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  )
  return zipPlain(
    [
      [
        'xl/workbook.xml',
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${tabs.join('')}</sheets></workbook>`,
      ] as const,
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
      ] as const,
      ...sheets.map(
        ({ rows, after = '' }, index) =>
          [
            `xl/worksheets/sheet${String(index + 1)}.xml`,
            `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`,
          ] as const,
      ),
    ].map(([name, text]) => [name, Buffer.from(text)]),
  )
}

/** A row of texts, as `<row>` has it. */
export function textRow(row: number, ...cells: readonly string[]): string {
  const inside = cells.map((cell, index) =>
    cell === ''
      ? ''
      : `<c r="${String.fromCharCode(65 + index)}${String(row)}" t="inlineStr"><is><t>${cell}</t></is></c>`,
  )
  return `<row r="${String(row)}">${inside.join('')}</row>`
}

/** The same archive with other files in it: those of the same name are replaced. */
export function withParts(
  workbook: Buffer,
  parts: Readonly<Record<string, string | Buffer>>,
  change: (name: string, text: string) => string = (_, text) => text,
): Buffer {
  const kept = (listZip(workbook) ?? [])
    .filter(({ name }) => !(name in parts))
    .map((entry) => {
      const content = unzip(workbook, entry)
      return [entry.name, content.ok ? change(entry.name, content.value.toString()) : ''] as const
    })
  return zipPlain(
    [...kept, ...Object.entries(parts)].map(([name, content]) => [
      name,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]),
  )
}
