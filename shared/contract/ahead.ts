import { z } from 'zod'
import {
  aheadBatchSchema,
  aheadOrderSchema,
  aheadPaperSchema,
  aheadSelectionSchema,
  outdatedBadgeSchema,
} from '../model/ahead.ts'
import { checkedBadgesSchema } from '../model/badge-flaw.ts'
import { uuidSchema } from '../model/identifier.ts'
import { call, nothing } from './call.ts'

/** Badges that are printed before the guests come. */
export const aheadCalls = {
  'ahead.overview': call(
    nothing,
    z.object({
      /** Badges in boxes, handed out, and in boxes though they should not be. */
      ahead: z.number().int(),
      handedOut: z.number().int(),
      outdated: z.array(outdatedBadgeSchema),
      batches: z.array(aheadBatchSchema),
    }),
  ),
  /** How many guests a selection means. */
  'ahead.count': call(
    z.object({ selection: aheadSelectionSchema }),
    z.object({ guests: z.number().int() }),
  ),
  /** Looks at the badges of a selection as they would lie on that paper, before anything is printed. */
  'ahead.check': call(
    z.object({ selection: aheadSelectionSchema, paper: aheadPaperSchema }),
    checkedBadgesSchema,
  ),
  /** Plans and begins a batch; `total` is null where the person chose no place for it. */
  'ahead.start': call(
    z.object({
      id: uuidSchema,
      selection: aheadSelectionSchema,
      order: aheadOrderSchema,
      boxSize: z.number().int().min(1).max(2_000),
      paper: aheadPaperSchema,
      /** `ask` opens the system's dialog; `folder` is the folder with badges. */
      place: z.enum(['ask', 'folder']),
    }),
    z.object({ total: z.number().int().nullable() }),
  ),
  /** Goes on with a batch that was interrupted or failed. */
  'ahead.resume': call(z.object({ id: uuidSchema }), nothing),
  'ahead.cancel': call(z.object({ id: uuidSchema }), nothing),
  /** Badges that somebody took out of their boxes; the id is that of the entry. */
  'ahead.takeOut': call(
    z.object({ id: uuidSchema, badgeIds: z.array(uuidSchema).min(1).max(500) }),
    nothing,
  ),
  /** Badges that are in their boxes after all; the id is that of the entry. */
  'ahead.putBack': call(
    z.object({ id: uuidSchema, badgeIds: z.array(uuidSchema).min(1).max(500) }),
    nothing,
  ),
} as const
