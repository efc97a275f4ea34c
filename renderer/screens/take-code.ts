import { takeScan } from '../features/desk/keys/desk-actions.ts'
import type { ScanRequest } from '../stores/scan.ts'
import { isDeskLocked, signInByBadge } from '../stores/staff.ts'

/** At a locked desk the badge of somebody who works here signs him in; every other code is a scan as usual. */
export async function takeCode(request: ScanRequest): Promise<void> {
  if (isDeskLocked() && (await signInByBadge(request.raw))) return
  takeScan(request)
}
