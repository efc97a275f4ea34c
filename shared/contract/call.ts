import { z } from 'zod'

/** The input or output of a call that needs none. */
export const nothing = z.object({})

/** One call of the contract: what goes in is checked at the border, what comes out is typed. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): { readonly input: Input; readonly output: Output } {
  return { input, output }
}
