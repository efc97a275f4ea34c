import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { splitName } from '../../../shared/domain/name/split-name.ts'

const cases: readonly [string, string, string, string][] = [
  ['Jan van der Berg', 'Jan', 'van der', 'Berg'],
  ['Berg, van der, Jan', 'Jan', 'van der', 'Berg'],
  ['Berg, Jan, van der', 'Jan', 'van der', 'Berg'],
  ['Berg, Jan van der', 'Jan', 'van der', 'Berg'],
  ['van der Berg, Jan', 'Jan', 'van der', 'Berg'],
  ["J.P. van 't Hof-de Wit", 'J.P.', "van 't", 'Hof-de Wit'],
  ['J.P. van ’t Hof – de Wit', 'J.P.', "van 't", 'Hof-de Wit'],
  ['Anna Bakker-van der Veen', 'Anna', '', 'Bakker-van der Veen'],
  ["Marietje in 't Veld", 'Marietje', "in 't", 'Veld'],
  ["'t Hooft, Gerard", 'Gerard', "'t", 'Hooft'],
  ["Luca d'Ancona", 'Luca', "d'", 'Ancona'],
  ["Willem 's-Gravesande", 'Willem', '', "'s-Gravesande"],
  ['Jan Willem Bakker', 'Jan Willem', '', 'Bakker'],
  ['J.W. Bakker Schut', 'J.W.', '', 'Bakker Schut'],
  ['JAN VAN DER BERG', 'JAN', 'VAN DER', 'BERG'],
  ['de Vries', '', 'de', 'Vries'],
  ['De Jong', '', 'De', 'Jong'],
  ['Ben El Khattabi', 'Ben', '', 'El Khattabi'],
  ['Fatima el Amrani', 'Fatima', 'el', 'Amrani'],
  ['Sukarno', '', '', 'Sukarno'],
  ['IJsbrand IJzerman', 'IJsbrand', '', 'IJzerman'],
  ['Mevr. A. ter Beek', 'A.', 'ter', 'Beek'],
  ['de heer K. ten Have', 'K.', 'ten', 'Have'],
  ['mr. Olaf Dekker', 'mr. Olaf', '', 'Dekker'],
  ['dr. ir. Anneke Bos', 'dr. ir. Anneke', '', 'Bos'],
  ["mr. Olaf van 't Hof", 'mr. Olaf', "van 't", 'Hof'],
  ['Dr. J.W. Bakker Schut', 'Dr. J.W.', '', 'Bakker Schut'],
  ['prof. dr. Kees Jansen MSc', 'prof. dr. Kees', '', 'Jansen MSc'],
  ['ir. Dijkstra', 'ir.', '', 'Dijkstra'],
  ['Piet Jansen, MSc', 'Piet', '', 'Jansen MSc'],
  ['  Çağla\tYıldız ', 'Çağla', '', 'Yıldız'],
  ['Maria de la Cruz', 'Maria', 'de la', 'Cruz'],
  ['van de', '', '', 'van de'],
  ['', '', '', ''],
  [' , ,', '', '', ''],
]

describe('splitting a full name', () => {
  it.each(cases)('reads %j', (text, firstName, infix, lastName) => {
    expect(splitName(text)).toEqual({ firstName, infix, lastName })
  })

  it('loses no letter of any name, and splits what it shows into the same parts', () => {
    const word = fc.constantFrom('Jan', 'van', 'der', "'t", 'Berg', 'de', 'Wit-de', 'Hof', "d'Oz")
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const name = splitName(words.join(' '))
        expect(displayName(name)).toBe(words.join(' '))
        expect(splitName(displayName(name))).toEqual(name)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void splitName(text)))
  })
})
