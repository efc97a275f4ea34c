import { isInfix } from '../../name/infixes.ts'

const email = /^[^\s@;,]+@[^\s@;,]+\.[\p{L}]{2,}$/iu
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}.*)?$/
const phone = /^(?:\+|00?)[\d ()./-]{7,20}$/
const code = /^(?=.*\d)[0-9A-Za-z_-]{6,64}$/
const words = /^[\p{L}\p{M}.'’ -]+$/u

export type CellKind = 'email' | 'date' | 'phone' | 'code' | 'infix' | 'words' | 'other'

/** What kind of value a clean cell holds, by its looks. */
export function kindOfCell(cell: string): CellKind {
  if (email.test(cell)) return 'email'
  if (date.test(cell)) return 'date'
  if (phone.test(cell)) return 'phone'
  if (code.test(cell)) return 'code'
  if (isInfix(cell)) return 'infix'
  return words.test(cell) ? 'words' : 'other'
}
