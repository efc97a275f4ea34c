/** Why there is no picture. */
export type CameraProblem = 'refused' | 'missing' | 'in-use' | 'unplugged' | 'failed'

const BY_NAME: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
}

/** Reads why a camera did not start: a `DOMException`, or the sentence that html5-qrcode makes of one. */
export function cameraProblemOf(reason: unknown): CameraProblem {
  const text = reason instanceof Error ? reason.name : String(reason)
  const name = /\b\w+Error\b/.exec(text)?.[0]
  return BY_NAME[name ?? ''] ?? 'failed'
}
