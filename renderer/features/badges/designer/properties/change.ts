import type { BadgeElement } from '../../../../../shared/model/badge-layout.ts'

/** Changes what is chosen; `label` joins what is typed in one field to one step back. */
export type Change = (change: Partial<BadgeElement>, label?: string) => void
