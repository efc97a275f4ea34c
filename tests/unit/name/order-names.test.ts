import { expect, it } from 'vitest'
import { compareNames } from '../../../shared/domain/name/compare-names.ts'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { splitName } from '../../../shared/domain/name/split-name.ts'

it('sorts by last name without the infix, accents and capitals', () => {
  const names = [
    'Zoë de Boer',
    'Bé Sjoerdsma',
    'Ali Şahin',
    'Jan van den Berg',
    'Ann Berg',
    'Sukarno',
  ]
  expect(names.map(splitName).toSorted(compareNames).map(listedName)).toEqual([
    'Berg, Ann',
    'Berg, Jan van den',
    'Boer, Zoë de',
    'Şahin, Ali',
    'Sjoerdsma, Bé',
    'Sukarno',
  ])
})

it('folds what people leave out when they type', () => {
  expect(
    ['Łukasik', 'İbrahim Yıldız', "van 't Hof-de Wit", 'Groß', 'ĲSBRAND', 'Bé'].map(foldName),
  ).toEqual(['lukasik', 'ibrahim yildiz', 'van t hof de wit', 'gross', 'ijsbrand', 'be'])
})
