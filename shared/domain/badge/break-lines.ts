import { withoutGlue } from './glue.ts'

/** A part of a text at whose end a line may end; `spaced` when a space follows it on the same line. */
export type Piece = { readonly text: string; readonly spaced: boolean }

/** Splits a text where a line may end: at spaces that are not glued and after hyphens inside words. */
export function splitPieces(text: string): readonly Piece[] {
  return text
    .split(' ')
    .flatMap((word) => word.split(/(?<=[\p{L}\p{M}\p{N}.][-‐–])(?=[\p{L}\p{N}'’])/u).map(asPiece))
}

/**
 * Divides the pieces over exactly so many lines that the longest is as short as it can be, by a measure
 * of one line's text; null when there are fewer pieces than lines.
 */
export function breakLines(
  pieces: readonly Piece[],
  count: number,
  measure: (text: string) => number,
): { readonly lines: readonly string[]; readonly longest: number } | null {
  if (count > pieces.length) return null
  const widthOf = lineMeasure(pieces, measure)
  let best = pieces.map((_, end) => ({ longest: widthOf(0, end), starts: [0] }))
  for (let line = 1; line < count; line += 1) {
    const shorter = best
    best = pieces.map((_, end) => {
      let choice = { longest: Infinity, starts: [0] }
      for (let start = line; start <= end; start += 1) {
        const before = shorter[start - 1] ?? choice
        const longest = Math.max(before.longest, widthOf(start, end))
        if (longest < choice.longest) choice = { longest, starts: [...before.starts, start] }
      }
      return choice
    })
  }
  const starts = best.at(-1)?.starts ?? []
  const lines = starts.map((start, index) => textOf(pieces.slice(start, starts[index + 1])))
  return { lines, longest: Math.max(...lines.map(measure)) }
}

function asPiece(text: string, index: number, parts: readonly string[]): Piece {
  return { text: withoutGlue(text), spaced: index === parts.length - 1 }
}

/**
 * Widths of lines out of the widths of their pieces, good enough to choose: only at a hyphen is there
 * kerning between pieces.
 */
function lineMeasure(pieces: readonly Piece[], measure: (text: string) => number) {
  const space = measure(' ')
  const ends = [0]
  for (const piece of pieces) {
    ends.push((ends.at(-1) ?? 0) + measure(piece.text) + (piece.spaced ? space : 0))
  }
  return (first: number, last: number): number =>
    (ends[last + 1] ?? 0) - (ends[first] ?? 0) - (pieces[last]?.spaced ? space : 0)
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => piece.text + (piece.spaced ? ' ' : ''))
    .join('')
    .trim()
}
