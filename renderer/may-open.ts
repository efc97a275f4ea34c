import { pageFor, type PageName } from './pages.ts'
import { isSupervisor, useStaff } from './stores/staff.ts'

/** Whether whoever is at work is shown a page that he asks for, so that no link leads back to the desk. */
export function useMayOpen(page: PageName): boolean {
  const isLocked = useStaff(({ state }) => state?.isLocked === true)
  const leads = useStaff(isSupervisor)
  return pageFor({ page, isOpen: true, isLocked, leads }) === page
}
