import { recheckPicture } from '../../../shared/domain/badge/accept-picture.ts'
import type { LayoutNote } from '../../../shared/domain/badge/layout-note.ts'
import { layoutOfPretix } from '../../../shared/domain/badge/pretix-layout.ts'
import {
  badgeLayoutSchema,
  LARGEST_LAYOUT_FILE,
  LARGEST_PICTURE,
  LAYOUT_VERSION,
  type BadgeLayout,
} from '../../../shared/model/badge-layout.ts'
import { pretixLayoutSchema } from '../../../shared/model/pretix-layout.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { hasReadableDots } from '../drawing/png-dots.ts'
import { isReadableSvg } from '../drawing/svg-dots.ts'

/** A layout out of a file, and what of it could not be taken over. */
export type ReadLayout = { readonly layout: BadgeLayout; readonly notes: readonly LayoutNote[] }

/**
 * Reads a layout file of ours, of this version or an older one, or a pretix badge layout. A file that is neither is
 * `layout-broken`, one of a newer Balie `layout-newer`, one of many megabytes `layout-too-large`; pictures in it are checked
 * as if they were chosen now.
 */
export function readLayoutFile(
  bytes: Uint8Array,
  given: { readonly id: string; readonly fileName: string },
): Result<ReadLayout> {
  if (bytes.length > LARGEST_LAYOUT_FILE) return failure('layout-too-large')
  const content = parseJson(bytes)
  if (content === undefined) return failure('layout-broken', 'The file holds no JSON.')
  const version = versionOf(content)
  if (version !== null && version > LAYOUT_VERSION) return failure('layout-newer')
  return version === null ? readPretix(content, given) : readOwn(content, given.id)
}

/** Checks the pictures of a layout, whoever sent it, and reads their sizes anew. */
export function checkPictures(layout: BadgeLayout): Result<BadgeLayout> {
  const elements: BadgeLayout['elements'] = []
  for (const element of layout.elements) {
    if (element.type !== 'picture') {
      elements.push(element)
      continue
    }
    const checked = recheckPicture(element, LARGEST_PICTURE)
    if (!checked.ok) return checked
    const { format, data } = checked.value
    const file = Buffer.from(data, 'base64')
    if (format === 'png' && !hasReadableDots(file)) return failure('picture-broken')
    if (format === 'svg' && !isReadableSvg(file)) return failure('picture-broken')
    elements.push({ ...element, ...checked.value })
  }
  return success({ ...layout, elements })
}

function readOwn(content: unknown, id: string): Result<ReadLayout> {
  const parsed = badgeLayoutSchema.safeParse(content)
  if (!parsed.success) {
    const paths = parsed.error.issues.slice(0, 3).map(({ path }) => path.map(String).join('.'))
    return failure('layout-broken', `Not as a layout should be: ${paths.join(', ')}`)
  }
  // Ticket types and lists of another event mean nothing here.
  const own = { ...parsed.data, id, ticketTypes: [], lists: [], standard: false }
  const checked = checkPictures(own)
  return checked.ok ? success({ layout: checked.value, notes: [] }) : checked
}

function readPretix(
  content: unknown,
  { id, fileName }: { readonly id: string; readonly fileName: string },
): Result<ReadLayout> {
  const parsed = pretixLayoutSchema.safeParse(unpacked(content))
  if (!parsed.success || parsed.data.layout.length === 0) {
    return failure('layout-broken', 'Neither a layout of Balie nor one of pretix.')
  }
  const name = (parsed.data.name || fileName.replace(/\.[^.]*$/, '') || 'pretix').slice(0, 80)
  return success(layoutOfPretix(parsed.data, { id, name }))
}

/** The API answers one layout or a page of them, the editor exports its elements alone; elements may be a text. */
function unpacked(content: unknown): unknown {
  if (Array.isArray(content)) return { layout: content as unknown[] }
  if (!isRecord(content)) return content
  const [first] = Array.isArray(content['results']) ? (content['results'] as unknown[]) : [content]
  if (!isRecord(first) || typeof first['layout'] !== 'string') return first
  return { ...first, layout: parseText(first['layout']) }
}

function versionOf(content: unknown): number | null {
  if (!isRecord(content) || !('elements' in content)) return null
  const { version } = content
  return typeof version === 'number' ? version : null
}

function isRecord(content: unknown): content is Record<string, unknown> {
  return typeof content === 'object' && content !== null && !Array.isArray(content)
}

function parseJson(bytes: Uint8Array): unknown {
  return parseText(new TextDecoder().decode(bytes))
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
