import { standing, type Fact, type Loaded } from './revised-facts.ts'
import type { Someone } from './revised-sheet.ts'

/**
 * Who may have which id: null where nothing says for sure who he was before, as of one whom two desks that had not met
 * loaded under two codes, or of an erased one who is back to a version from before his code changed.
 */
export function rightIds(
  facts: readonly Fact[],
  { people, before, scope }: Loaded,
): Map<number, readonly string[] | null> {
  const erased = new Set(facts.flatMap((one) => (one.kind === 'erased' ? [one.guest] : [])))
  const all = [...before].map(([id, { someone }]) => ({ id, someone }))
  const idsOf = ({ number }: Someone) => all.filter(({ someone }) => someone.number === number)
  return new Map(
    people.map((one) => {
      const [own, ...others] = idsOf(one)
      if (own !== undefined) {
        const mayKnow = erased.has(own.id) ? hasCodeOf : isClear
        const isBack = erased.has(own.id) && facts.some(({ kind }) => kind === 'undone')
        const isSure = others.length === 0 && !isBack && mayKnow(own.someone, one, scope)
        return [one.number, isSure ? [own.id] : null]
      }
      const isOpen = all.some(({ someone }) => {
        const now = people.find(({ number }) => number === someone.number)
        if (now === undefined) return mayBeCalled(someone, one)
        return idsOf(someone).length > 1 || !isClear(someone, now, scope)
      })
      return [one.number, isOpen ? null : []]
    }),
  )
}

function hasCodeOf(before: Someone, now: Someone): boolean {
  return now.codes.some((code) => before.codes.includes(code))
}

/** Whether somebody who holds both sheets in his hands would say that it is one person. */
function isClear(before: Someone, now: Someone, scope: Loaded['scope']): boolean {
  const sameName = before.first === now.first && before.last === now.last && now.first !== ''
  const sameCode = hasCodeOf(before, now)
  const sameEmail = now.email !== '' && now.email === before.email
  // An addition may well name a second one of that name.
  const samePlace = scope === 'full' && before.organisation === now.organisation
  if (sameName) return sameCode || sameEmail || samePlace
  return sameCode || (sameEmail && (before.first === now.first || before.last === now.last))
}

/** Whether the one may have been given the other's place: by his ticket, or as the name of a place, or of his family. */
function mayBeCalled(before: Someone, now: Someone): boolean {
  if (hasCodeOf(before, now)) return true
  const isNear = before.first === '' || now.first === '' || before.last === now.last
  return before.email !== '' && before.email === now.email && isNear
}

/** What a guest looks like at a desk: what his list says, with the desk's own word over it. */
export function shown(facts: readonly Fact[], id: string, someone: Someone, withdrawn: boolean) {
  const edits: Record<string, string> = {}
  let { dines } = someone
  for (const fact of facts) {
    if (fact.kind === 'edit' && fact.guest === id) Object.assign(edits, fact.fields)
    if (fact.kind === 'moved' && fact.guest === id) ({ dines } = fact)
  }
  return {
    id,
    name: edits['name'] ?? `${someone.first} ${someone.last}`.trim(),
    organisation: edits['organisation'] ?? someone.organisation,
    email: edits['email'] ?? someone.email,
    codes: someone.codes,
    statuses: [someone.status === 'Betaald' ? 'confirmed' : 'unpaid'],
    types: [someone.type === 'Deelnemer' ? 'participant' : 'day-1'],
    dines,
    withdrawn,
  }
}

/** The verdict on a code at the reception, null where several have it. */
export function verdictOf(
  facts: readonly Fact[],
  lists: readonly string[],
  code: string,
): string | null {
  const erased = new Set(facts.flatMap((one) => (one.kind === 'erased' ? [one.guest] : [])))
  const holders = lists
    .flatMap((list) => [...standing(facts, list)])
    .filter(([id, { someone }]) => someone.codes.includes(code) && !erased.has(id))
  const [holder, ...others] = holders
  if (others.length > 0) return null
  if (holder === undefined) return 'invalid'
  const [id, { someone, withdrawn }] = holder
  if (withdrawn) return 'canceled'
  if (someone.status === 'Onbetaald') return 'unpaid'
  // A place without a name asks who comes.
  if (shown(facts, id, someone, withdrawn).name === '') return 'answers-required'
  const undone = new Set(facts.flatMap((one) => (one.kind === 'not-in' ? [one.scanId] : [])))
  const isIn = facts.some((one) => one.kind === 'in' && one.guest === id && !undone.has(one.scanId))
  return isIn ? 'used' : 'valid'
}

/** What a preview must say, given who each is. */
export function rightCounts(facts: readonly Fact[], { people, before, scope, ids }: Loaded) {
  const erased = new Set(facts.flatMap((one) => (one.kind === 'erased' ? [one.guest] : [])))
  const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 }
  let clashes = 0
  const here = new Set<string>()
  for (const one of people) {
    const own = [...before].filter(([, { someone }]) => someone.number === one.number)
    const [kept] = own.find(([, { withdrawn }]) => !withdrawn) ?? own[0] ?? []
    const id = ids === null ? kept : ids.get(one.number)
    const old = id === undefined ? undefined : before.get(id)
    if (id !== undefined) here.add(id)
    if (id === undefined || old === undefined || old.withdrawn) counts.added += 1
    else if (erased.has(id) || isSame(old.someone, one)) counts.unchanged += 1
    else {
      counts.changed += 1
      if (isClash(facts, id, old.someone, one)) clashes += 1
    }
  }
  if (scope === 'full') {
    counts.withdrawn = [...before].filter(([id, one]) => !one.withdrawn && !here.has(id)).length
  }
  return { ...counts, clashes }
}

function isSame(one: Someone, other: Someone): boolean {
  return JSON.stringify({ ...one, number: 0 }) === JSON.stringify({ ...other, number: 0 })
}

/** Whether the new version says of a field that the desk has put right something else than before, and than the desk. */
function isClash(facts: readonly Fact[], id: string, before: Someone, now: Someone): boolean {
  const [old, next] = [shown([], id, before, false), shown([], id, now, false)]
  const desk = shown(facts, id, now, false)
  return (['name', 'organisation', 'email', 'dines'] as const).some(
    (field) => old[field] !== next[field] && desk[field] !== next[field],
  )
}
