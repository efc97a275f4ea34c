import type { ToldMedia, ToldMedium } from '../../../shared/model/told-media.ts'
import { groupOf, groupTags, textsOf, type IppAnswer, type IppCollection } from './ipp-answer.ts'

/**
 * Reads media, margins and resolution out of a printer's answer (PWG 5100.7: `media-col-ready`, `media-col-database`);
 * null where it tells none, as a queue does that passes bytes on as they are.
 */
export function readIppMedia(answer: IppAnswer): ToldMedia | null {
  const { collections } = answer.groups.find(({ tag }) => tag === groupTags.printer) ?? {}
  const entries = (name: string) => (collections?.get(name) ?? []).map(readEntry)
  const known = entries('media-col-database')
  const resolutions = textsOf(groupOf(answer, groupTags.printer), 'printer-resolution-supported')
  const told = {
    ready: entries('media-col-ready').flatMap(({ medium }) => medium ?? []),
    known: known.flatMap(({ medium }) => medium ?? []),
    ranges: known.flatMap(({ range }) => range ?? []),
    dpi: resolutions.flatMap((text) => Number(/^(\d+)x\d+dpi$/.exec(text)?.[1] ?? []) || []),
  }
  const formats = textsOf(groupOf(answer, groupTags.printer), 'document-format-supported')
  const takesPdf = formats.length === 0 || formats.includes('application/pdf')
  if (takesPdf && Object.values(told).every((list) => list.length === 0)) return null
  return { ...told, ...(takesPdf ? {} : { takesPdf }) }
}

type Entry = {
  readonly medium: ToldMedium | null
  readonly range: ToldMedia['ranges'][number] | null
}

function readEntry(entry: IppCollection): Entry {
  const [size] = entry.collections.get('media-size') ?? []
  const [across] = size?.values.get('x-dimension') ?? []
  const [down] = size?.values.get('y-dimension') ?? []
  if (typeof across === 'number' && typeof down === 'number') {
    const medium = { width: across / 100, height: down / 100, margins: marginsOf(entry) }
    return { medium, range: null }
  }
  const [wide, high] = [rangeOf(across), rangeOf(down)]
  if (wide === null || high === null) return { medium: null, range: null }
  const range = {
    from: { width: wide.from, height: high.from },
    to: { width: wide.to, height: high.to },
  }
  return { medium: null, range }
}

function marginsOf({ values }: IppCollection): ToldMedium['margins'] {
  const edge = (name: string) => Number(values.get(`media-${name}-margin`)?.[0] ?? 0) / 100
  return { top: edge('top'), right: edge('right'), bottom: edge('bottom'), left: edge('left') }
}

/** A range, or one measure that is a range of one, in mm. */
function rangeOf(value: unknown): { readonly from: number; readonly to: number } | null {
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(String(value)) ?? []
  return from === undefined ? null : { from: Number(from) / 100, to: Number(to ?? from) / 100 }
}
