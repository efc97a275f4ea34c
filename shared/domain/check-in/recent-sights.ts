/** A code that stays away this long, in ms, has left the picture; until then it is the same scan. */
const SAME_SIGHT = 1500

/** The codes that a camera saw lately, each with the moment (ms) at which it was last seen. */
export type RecentSights = ReadonlyMap<string, number>

/**
 * Takes one sight of a code and tells whether it is new: a code held before the camera is one scan until it left
 * the picture, also when another code lies beside it.
 */
export function seeCode(
  sights: RecentSights,
  code: string,
  at: number,
): { readonly sights: RecentSights; readonly isNew: boolean } {
  const recent = [...sights].filter(([, seenAt]) => at - seenAt <= SAME_SIGHT)
  const isNew = recent.every(([seen]) => seen !== code)
  return { sights: new Map(recent).set(code, at), isNew }
}
