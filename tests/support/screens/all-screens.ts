import { closedScreens, practiceScreens } from './closed-screens.ts'
import { deskScreens } from './desk-screens.ts'
import { guestScreens } from './guest-screens.ts'
import { supervisorScreens } from './supervisor-screens.ts'
import type { Way } from './visit.ts'

/** Every screen of Balie on the demo event, once each; what takes pictures and what looks for barriers go alike. */
export const allScreens: Way = async (balie, visit) => {
  for (const way of [
    deskScreens,
    guestScreens,
    supervisorScreens,
    practiceScreens,
    closedScreens,
  ]) {
    await way(balie, visit)
  }
}
