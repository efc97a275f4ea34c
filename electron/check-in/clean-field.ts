import { cut, plainLine } from '../../shared/domain/importing/cells/clean-cell.ts'

/** A text as somebody typed it, on one line, without what is not to be seen, at most `limit` characters long. */
export function cleanField(text: string, limit: number): string {
  return cut(plainLine(text), limit)
}

/** A name's parts as a desk typed them. */
export function cleanName(name: {
  readonly firstName: string
  readonly infix: string
  readonly lastName: string
}): { firstName: string; infix: string; lastName: string } {
  return {
    firstName: cleanField(name.firstName, 200),
    infix: cleanField(name.infix, 40),
    lastName: cleanField(name.lastName, 200),
  }
}
