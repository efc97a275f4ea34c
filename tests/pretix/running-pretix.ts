import {
  realWorld,
  runningPretixSchema,
  type RealWorld,
} from '../support/real-pretix/real-world.ts'

/** A new event in the pretix that `npm run test:pretix` has started. */
export function startRealWorld(secrets?: 'random' | 'signed'): Promise<RealWorld> {
  const running = runningPretixSchema.parse(JSON.parse(process.env['BALIE_PRETIX'] ?? 'null'))
  return realWorld(running, secrets)
}
