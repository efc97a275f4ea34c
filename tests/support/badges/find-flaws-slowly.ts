import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { isName } from '../../../shared/domain/badge/join-name.ts'
import { placeElement } from '../../../shared/domain/badge/place-element.ts'
import type { BadgeFlaw } from '../../../shared/model/badge-flaw.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { badgeTools } from './badge.ts'

/** What is wrong with a badge of Balie's own layout, found by placing everything on it. */
export function findFlawsSlowly(layout: BadgeLayout, content: BadgeContent): readonly BadgeFlaw[] {
  const flaws = layout.elements.flatMap((element) => {
    const text = element.type === 'text' ? element.text : ''
    const others = { '{organisation}': 'organisation', '{jobTitle}': 'job-title' } as const
    const part = isName(element)
      ? 'name'
      : text === '{organisation}' || text === '{jobTitle}'
        ? others[text]
        : 'other'
    return placeElement(element, content, badgeTools).warnings.flatMap((warning): BadgeFlaw[] => {
      if (warning.type === 'does-not-fit') return [{ kind: 'too-small', part, size: warning.size }]
      if (warning.type !== 'glyph-missing') return []
      return [{ kind: 'letters-missing', part, characters: [...warning.characters] }]
    })
  })
  const smallest = (flaw: BadgeFlaw) =>
    flaws.flatMap((one) =>
      one.kind === 'too-small' && flaw.kind === one.kind && flaw.part === one.part
        ? [one.size]
        : [],
    )
  const first = flaws.filter(
    (flaw, index) => flaws.findIndex((one) => keyOf(one) === keyOf(flaw)) === index,
  )
  return first.map((flaw) =>
    flaw.kind === 'too-small' ? { ...flaw, size: Math.min(...smallest(flaw)) } : flaw,
  )
}

function keyOf(flaw: BadgeFlaw): string {
  return `${flaw.kind} ${'part' in flaw ? flaw.part : ''}`
}
