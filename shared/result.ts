/** The outcome of something that may be refused: expected failures are values, only surprises throw. */
export type Result<Value, Code extends string = string> =
  { readonly ok: true; readonly value: Value } | Failure<Code>

/** A refusal: `code` is for programs and support, `message` says in words what happened. */
export type Failure<Code extends string = string> = {
  readonly ok: false
  readonly code: Code
  readonly message: string
}

/** Wraps a value that was obtained. */
export function success<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Wraps a refusal with its code and, where the code does not say it all, a sentence. */
export function failure<Code extends string>(code: Code, message: string = code): Failure<Code> {
  return { ok: false, code, message }
}
