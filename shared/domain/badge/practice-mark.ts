import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'

/** A layout with a black bar over its top in which the word stands: nobody takes such a badge for a real one. */
export function markForPractice(layout: BadgeLayout, word: string): BadgeLayout {
  const faces = layout.fold === 'none' || layout.sameBack ? (['front'] as const) : bothFaces
  return {
    ...layout,
    elements: [...layout.elements, ...faces.flatMap((face) => bar(layout, word, face))],
  }
}

const bothFaces = ['front', 'back'] as const

function bar(
  { width, height }: BadgeLayout,
  word: string,
  face: BadgeElement['face'],
): BadgeElement[] {
  const tall = Math.min(height / 4, Math.max(4, height * 0.07))
  const place = { x: 0, y: 0, width, height: tall, rotation: 0, face, showFor: null } as const
  return [
    { ...place, type: 'box', colour: '#000000', border: 0 },
    {
      ...place,
      type: 'text',
      text: word,
      size: 60,
      minimumSize: 4,
      lines: 1,
      weight: 'bold',
      align: 'center',
      vertical: 'middle',
      colour: '#ffffff',
    },
  ]
}
