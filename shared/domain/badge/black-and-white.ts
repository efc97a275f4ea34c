import type { PlacedBadge, PlacedBox, PlacedMark, PlacedText } from './placed-badge.ts'
import { millimetresPerPoint } from './millimetres.ts'
import { readableInk } from './readable-ink.ts'
import { turnPoint } from './turn.ts'

const black = '#000000'
const white = '#ffffff'

/**
 * The badge for a printer that has one ink: a band is black where white letters read best on its colour, and
 * else blank; a text is white on what became black, and black anywhere else, so that none is lost.
 */
export function inBlackAndWhite(badge: PlacedBadge): PlacedBadge {
  const boxes: PlacedBox[] = []
  const marks = badge.marks.map((mark): PlacedMark => {
    if (mark.type === 'qr' || mark.type === 'picture') return mark
    if (mark.type === 'text') return { ...mark, colour: inkOn(boxes, mark) }
    const box = { ...mark, colour: readableInk(mark.colour) === white ? black : white }
    boxes.push(box)
    return box
  })
  return { ...badge, marks }
}

function inkOn(boxes: readonly PlacedBox[], text: PlacedText): string {
  const [line] = text.lines
  if (line === undefined) return black
  // A third of the size above the baseline is the middle of small letters.
  const across = line.x + line.width / 2
  const down = line.baseline - (text.size * millimetresPerPoint) / 3
  const [x, y] = turnPoint(text.turn ?? { degrees: 0, x: 0, y: 0 }, across, down)
  const under = boxes.findLast(
    (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  )
  return under?.colour === black ? white : black
}
