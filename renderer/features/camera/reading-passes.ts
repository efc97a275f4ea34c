/** A rectangle of a frame, in the frame's pixels. */
export type Region = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Size = { readonly width: number; readonly height: number }

/** One attempt at a frame: which part of it, and the size at which that part is read. */
export type ReadingPass = { readonly source: Region; readonly size: Size }

/** Pixels of the shorter side at which a whole frame is read. Averaging pixels takes out noise and costs least. */
const COARSE = 240
const MIDDLE = 360

/** Pixels of the longer side at which the region of interest is read. */
const INTEREST = 320

/** The dear passes are made on every so many frames only: a camera is on all day. */
const MIDDLE_EVERY = 2
const FULL_EVERY = 4

/**
 * The attempts at one frame in their order: where a code was last seen (else the middle), the whole frame
 * coarsely, then finer. `turn` counts frames from 0; the first is tried in every way.
 */
export function readingPasses(frame: Size, lastSeen: Region | null, turn: number): ReadingPass[] {
  const whole = { x: 0, y: 0, ...frame }
  const shorter = Math.min(frame.width, frame.height)
  const interest = lastSeen ? around(lastSeen, frame) : middleOf(frame)
  return [
    pass(interest, INTEREST / Math.max(interest.width, interest.height)),
    pass(whole, COARSE / shorter),
    ...(turn % MIDDLE_EVERY === 0 ? [pass(whole, MIDDLE / shorter)] : []),
    ...(turn % FULL_EVERY === 0 ? [pass(middleOf(frame), 1), pass(whole, 1)] : []),
  ]
}

/** The part of the frame that a place in the picture of a pass stands for. */
export function regionInFrame({ source, size }: ReadingPass, found: Region): Region {
  const scale = source.width / size.width
  return {
    x: source.x + found.x * scale,
    y: source.y + found.y * scale,
    width: found.width * scale,
    height: found.height * scale,
  }
}

function pass(source: Region, scale: number): ReadingPass {
  const factor = Math.min(1, scale)
  return {
    source,
    size: {
      width: Math.max(1, Math.round(source.width * factor)),
      height: Math.max(1, Math.round(source.height * factor)),
    },
  }
}

function middleOf(frame: Size): Region {
  const edge = Math.round((Math.min(frame.width, frame.height) * 2) / 3)
  return {
    x: Math.round((frame.width - edge) / 2),
    y: Math.round((frame.height - edge) / 2),
    width: edge,
    height: edge,
  }
}

/** Twice as wide and high as the code was, within the frame. */
function around(seen: Region, frame: Size): Region {
  const left = Math.max(0, Math.round(seen.x - seen.width / 2))
  const top = Math.max(0, Math.round(seen.y - seen.height / 2))
  const right = Math.min(frame.width, Math.round(seen.x + seen.width * 1.5))
  const bottom = Math.min(frame.height, Math.round(seen.y + seen.height * 1.5))
  if (right <= left || bottom <= top) return middleOf(frame)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
