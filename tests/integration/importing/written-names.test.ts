import { expect, it } from 'vitest'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { ImportPreview } from '../../../shared/model/import.ts'
import { adjust, openDesk, previewFile } from '../../support/import-desk.ts'

it('names in capitals or small letters stay so until a person says how they are written, and the next file knows', async () => {
  const desk = await openDesk()
  const lines = [
    'Naam;Organisatie;Ticketcode;Partner',
    'JANSEN, PIET;Epe;NA001A;ANNA VAN DIJK',
    'jan de vries;Ede;NA002A;',
    'Bé van Dam;Urk;NA003A;',
  ]
  const first = await previewFile(desk, ...lines)
  expect(first.names).toEqual({
    odd: 2,
    rewritten: false,
    shown: [
      { row: 2, was: 'JANSEN, PIET', proposed: 'Piet Jansen' },
      { row: 3, was: 'jan de vries', proposed: 'Jan de Vries' },
    ],
  })
  const names = async (shown: ImportPreview) => {
    await commitImport(desk, { previewId: shown.previewId })
    const all = await guestDirectory(desk.db, () => Promise.resolve())
    return all.map((guest) => displayName(guest)).toSorted()
  }
  const others = 'Bé van Dam'
  expect(await names(first)).toEqual(
    ['ANNA VAN DIJK', others, 'PIET JANSEN', 'jan de vries'].toSorted(),
  )
  const rewritten = await adjust(desk, await previewFile(desk, ...lines), { writtenNames: true })
  expect([rewritten.counts, rewritten.names.odd]).toMatchObject([{ changed: 3, unchanged: 1 }, 2])
  const written = ['Anna van Dijk', others, 'Jan de Vries', 'Piet Jansen'].toSorted()
  expect(await names(rewritten)).toEqual(written)

  const next = await previewFile(desk, ...lines, 'KEES BOS;Urk;NA004A;')
  expect([next.names.rewritten, next.counts.changed, next.counts.added]).toEqual([true, 0, 1])
  const back = await adjust(desk, next, { writtenNames: false })
  expect([back.names.rewritten, back.counts.changed]).toEqual([false, 3])
})
