import type { AheadPaper } from '../../../../shared/model/ahead.ts'

export const papers = ['a6', 'a7', 'inserts', 'labels', 'own'] as const

export type PaperName = (typeof papers)[number]

/** A grid of one's own on A4; sizes in mm. */
export type OwnGrid = {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly gap: number
}

const a4 = { kind: 'sheets', width: 210, height: 297, gap: 0, cuts: true } as const

/** The paper by its name in the list. */
export function paperOf(name: PaperName, own: OwnGrid): AheadPaper {
  switch (name) {
    case 'labels':
      return { kind: 'labels' }
    case 'a6':
      return { ...a4, columns: 2, rows: 2, cellWidth: 105, cellHeight: 148.5 }
    case 'a7':
      return { ...a4, columns: 2, rows: 4, cellWidth: 105, cellHeight: 74 }
    case 'inserts':
      return { ...a4, columns: 2, rows: 5, cellWidth: 90, cellHeight: 54 }
    case 'own': {
      const { columns, rows, width, height, gap } = own
      return { ...a4, columns, rows, gap, cellWidth: width, cellHeight: height }
    }
  }
}
