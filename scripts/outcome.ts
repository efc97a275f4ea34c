/** What a step gave: its value, or in plain English why it could not be done. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure

/** The unhappy half of an outcome. */
export type Failure = { readonly ok: false; readonly message: string }

/** Wraps a value as a happy outcome. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** Wraps a reason as an unhappy outcome. */
export function failed(message: string): Failure {
  return { ok: false, message }
}
