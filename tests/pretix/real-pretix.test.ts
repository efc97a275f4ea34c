import { expectOfPretix } from '../support/pretix-expectations/all.ts'
import { startRealWorld } from './running-pretix.ts'

expectOfPretix(startRealWorld)
