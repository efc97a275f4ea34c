/** Closes a switch: a case that was forgotten does not compile, and throws if it arrives all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
