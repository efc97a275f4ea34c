import { posix } from 'node:path'
import { unescapeXml } from './xml-text.ts'

/** A sheet of a workbook: what it is called, where it lies, and whether a person sees it. */
export type SheetPart = { readonly name: string; readonly hidden: boolean; readonly path: string }

/** What a part of a workbook refers to: by which name, as what, and where it lies in the archive. */
export type Relation = { readonly id: string; readonly type: string; readonly path: string }

/** The relations (`.rels`) of a part that lies in a folder of the archive. */
export function relationsOf(xml: string, folder: string): Relation[] {
  return tags(xml, 'Relationship').map((attributes) => ({
    id: attributes.get('Id') ?? '',
    type: /[^/]*$/.exec(attributes.get('Type') ?? '')?.[0] ?? '',
    path: resolve(folder, (attributes.get('Target') ?? '').replaceAll('\\', '/')),
  }))
}

/** The sheets in the order of their tabs, from `xl/workbook.xml` and its relations. */
export function sheetsOf(workbook: string, relations: readonly Relation[]): SheetPart[] {
  const targets = new Map(relations.map((relation) => [relation.id, relation]))
  return tags(workbook, 'sheet').flatMap((attributes) => {
    const target = targets.get(attributes.get('r:id') ?? relationId(attributes))
    if (target?.type !== 'worksheet') return []
    return [
      {
        name: attributes.get('name') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        path: target.path,
      },
    ]
  })
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}

/** The name space of relations may have another prefix than the usual `r`. */
function relationId(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? ''
}

function tags(xml: string, name: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b([^<>]*)>`, 'g'))].map(
    ([, inside = '']) =>
      new Map(
        [...inside.matchAll(/(?<![\w:])([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
          ([, key = '', double, single]) => [key, unescapeXml(double ?? single ?? '')],
        ),
      ),
  )
}
