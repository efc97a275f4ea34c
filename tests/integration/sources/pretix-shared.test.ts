import { expectOfPretix } from '../../support/pretix-expectations/all.ts'
import { ownWorld } from '../../support/pretix/own-world.ts'

expectOfPretix(ownWorld)
