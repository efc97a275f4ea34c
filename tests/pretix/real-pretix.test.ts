import { expectOfPretix } from '../support/pretix-expectations/all.ts'
import { realWorld, runningPretixSchema } from '../support/real-pretix/real-world.ts'

const running = runningPretixSchema.parse(JSON.parse(process.env['BALIE_PRETIX'] ?? 'null'))

expectOfPretix((secrets) => realWorld(running, secrets))
