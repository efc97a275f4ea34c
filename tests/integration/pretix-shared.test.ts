import { expectOfPretix } from '../support/pretix-expectations/all.ts'
import { ownWorld } from '../support/own-world.ts'

expectOfPretix(ownWorld)
