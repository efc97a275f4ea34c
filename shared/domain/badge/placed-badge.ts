import type { FontWeight } from './font-metrics.ts'
import type { Turn } from './turn.ts'

/** One line of text: left end and baseline in mm from the badge's top left corner. */
export type PlacedLine = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  /** Width in mm. */
  readonly width: number
}

/** A text, fitted; its lines together read as `text`. */
export type PlacedText = {
  readonly type: 'text'
  readonly text: string
  /** Reads on from the text before it: first name and last name are one name on two places. */
  readonly continues: boolean
  readonly weight: FontWeight
  /** Size in points. */
  readonly size: number
  readonly colour: string
  /** Where the lines stand before they are turned, if they are. */
  readonly lines: readonly PlacedLine[]
  readonly turn?: Turn
}

/** A filled rectangle in mm. */
export type PlacedBox = {
  readonly type: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** A run of dark modules in one row, in modules from the code's top left corner. */
export type QrRun = { readonly row: number; readonly column: number; readonly length: number }

/** A QR code in black: where its first module stands and how large a module is, in mm. */
export type PlacedQr = {
  readonly type: 'qr'
  readonly x: number
  readonly y: number
  readonly module: number
  /** The largest module with which the code and its quiet zone fit. */
  readonly room: number
  /** Modules along one side. */
  readonly size: number
  readonly runs: readonly QrRun[]
}

/** A picture in mm, stretched over its rectangle; its proportions were kept when that was chosen. */
export type PlacedPicture = {
  readonly type: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly format: 'png' | 'jpeg' | 'svg'
  /** The file in Base64. */
  readonly data: string
  /** The turn by which the rectangle, placed upright, comes to stand. */
  readonly turn?: Turn
}

export type PlacedMark = PlacedText | PlacedBox | PlacedQr | PlacedPicture

/** What the person at the desk should know of a badge before it is printed. */
export type BadgeWarning =
  /** Set smaller than the layout allows, to keep the text whole; size in points. */
  | { readonly type: 'does-not-fit'; readonly text: string; readonly size: number }
  /** Characters that the typeface does not have; a box stands in their place. */
  | { readonly type: 'glyph-missing'; readonly characters: readonly string[] }
  /** Modules of so many mm are too fine for many scanners. */
  | { readonly type: 'qr-too-small'; readonly module: number }
  | { readonly type: 'qr-too-long' }
  | { readonly type: 'code-missing' }
  /** A code that would hold what points at a person, and may not. */
  | { readonly type: 'personal-off' }
  /** A picture that would run or load something, or take too long to draw. */
  | { readonly type: 'picture-refused' }
  /** An element of the layout, by its number from 0, sticks out of the badge. */
  | { readonly type: 'outside'; readonly element: number }

/** A badge with everything at its place: what is drawn on the screen, on paper and by label printers. */
export type PlacedBadge = {
  /** Size in mm. */
  readonly width: number
  readonly height: number
  /** In the order in which they are drawn. */
  readonly marks: readonly PlacedMark[]
  readonly warnings: readonly BadgeWarning[]
}
