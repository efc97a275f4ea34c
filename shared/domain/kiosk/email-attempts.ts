/** When wrong addresses were typed at a kiosk, in ms since 1970, oldest first. */
export type EmailAttempts = readonly number[]

/** So many wrong addresses within so long are a guest who tries out who is on the list. */
const MANY = 5
const WITHIN_MS = 5 * 60_000
/** How long no address is looked for after the last of them, in ms. */
export const EMAIL_PAUSE_MS = 60_000

/** Whether no address is looked for now; codes always are. A clock that was set back ends the pause. */
export function isEmailPaused(attempts: EmailAttempts, now: number): boolean {
  const last = attempts.at(-1) ?? -Infinity
  return attempts.length >= MANY && last <= now && now - last < EMAIL_PAUSE_MS
}

/** After one more wrong address; those of long ago count no more, so that after a pause one more begins another. */
export function afterWrongEmail(attempts: EmailAttempts, now: number): EmailAttempts {
  return [...attempts.filter((at) => at <= now && now - at < WITHIN_MS), now].slice(-MANY)
}
