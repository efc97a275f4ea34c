import { useWedge } from '../features/scanner/use-wedge.ts'
import { goTo, type PageName } from '../pages.ts'
import { placeOfScan, type ScanPlace } from './place-of-scan.ts'
import { useGroup } from '../stores/group.ts'
import { useLists } from '../stores/lists.ts'
import { takePairingCode } from '../stores/pairing-code.ts'
import { noteTried } from '../stores/readiness.ts'
import { useSession } from '../stores/session.ts'
import { isCodeField, isTypingElsewhere } from '../ui/text-fields.ts'
import { takeCode } from './take-code.ts'

/**
 * Hears the wedge scanner on every page of an open event; `page` is the one that is shown. A pairing code is no guest's:
 * it goes into the field that asks for one, as all does that is scanned in that field.
 */
export function useDeskScanner({ page, isOpen }: { page: PageName; isOpen: boolean }): void {
  const listId = useSession((state) => state.listId)
  const direction = useSession((state) => state.direction)
  const prefixes = useSession((state) => state.settings?.scannerPrefixes)
  useWedge({
    prefixes,
    subject: `${listId ?? ''} ${direction}`,
    isOff: !isOpen,
    ignores: (target) => !isCodeField(target) && placeFor(page, target) === 'field',
    onScan: (raw, otherReading) => {
      noteTried('scanner')
      if (takePairingCode(raw, isCodeField(document.activeElement))) return
      if (placeFor(page, document.activeElement) === 'desk') goTo('desk')
      void takeCode(otherReading === null ? { raw } : { raw, otherReading })
    },
  })
}

function placeFor(page: PageName, target: EventTarget | null): ScanPlace {
  return placeOfScan({
    page,
    isTyping: isTypingElsewhere(target),
    isHalfDone: useGroup.getState().guests !== null || useLists.getState().draft !== null,
  })
}
