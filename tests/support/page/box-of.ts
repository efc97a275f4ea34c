import type { Locator } from '@playwright/test'

/** Where a part stands on the page, in CSS pixels; fails where it is not shown. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box of a part of the page. */
export async function boxOf(target: Locator): Promise<Box> {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`${String(target)} is not on the screen`)
  return box
}

/** The middle of a box, across and down. */
export function middleOf(box: Box): readonly [number, number] {
  return [box.x + box.width / 2, box.y + box.height / 2]
}
