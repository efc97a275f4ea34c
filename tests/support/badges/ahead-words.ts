import type { PickListWords } from '../../../electron/printing/ahead/pick-list.ts'

/** The words of a pick list in the tests. */
export const aheadWords: PickListWords = {
  title: 'Congres',
  box: (box) => `Doos ${box}`,
  range: (first, last) => `${String(first)} t/m ${String(last)}`,
}
