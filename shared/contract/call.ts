import { z } from 'zod'

/** How many of something are asked for; whoever asks for more than `most` gets that many. */
export function atMost(most: number) {
  return z
    .number()
    .int()
    .min(1)
    .transform((count) => Math.min(count, most))
}

/** A text as somebody typed, pasted or scanned it; what comes after `longest` characters is cut off, never an error. */
export function cutAt(longest: number) {
  return z.string().transform((text) => text.slice(0, longest))
}

/** The input or output of a call that needs none. */
export const nothing = z.object({})

/** One call of the contract: what goes in is checked at the border, what comes out is typed. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): { readonly input: Input; readonly output: Output } {
  return { input, output }
}
