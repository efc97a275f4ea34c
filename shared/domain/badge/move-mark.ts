import type { PlacedMark, PlacedText } from './placed-badge.ts'
import { turnAgain, turnBox, type Turn } from './turn.ts'

/** The mark as it stands when its whole face is turned and moved. */
export function moveMark(mark: PlacedMark, turn: Turn): PlacedMark {
  switch (mark.type) {
    case 'text':
      if (turn.degrees === 0 && mark.turn === undefined) return movedText(mark, turn)
      return { ...mark, turn: turnAgain(mark.turn, turn) }
    case 'picture':
      if (turn.degrees === 0 && mark.turn === undefined) return turnBox(turn, mark)
      return { ...mark, turn: turnAgain(mark.turn, turn) }
    case 'box':
      return turnBox(turn, mark)
    case 'qr': {
      // A code is read whichever way it stands: only its place changes.
      const side = mark.size * mark.module
      const { x, y } = turnBox(turn, { x: mark.x, y: mark.y, width: side, height: side })
      return { ...mark, x, y }
    }
  }
}

function movedText(mark: PlacedText, { x, y }: Turn): PlacedText {
  if (x === 0 && y === 0) return mark
  const lines = mark.lines.map((line) => ({
    ...line,
    x: line.x + x,
    baseline: line.baseline + y,
  }))
  return { ...mark, lines }
}
