import { expect, test } from 'vitest'
import { isOddlyWritten, writtenForm } from '../../../shared/domain/name/written-form.ts'

test.each([
  ['JANSEN, PIET', 'Jansen, Piet'],
  ['jan de vries', 'Jan de Vries'],
  ['BERG, VAN DER, JAN', 'Berg, van der, Jan'],
  ['BERG, J.P. VAN DEN', 'Berg, J.P. van den'],
  ["J.TH. VAN 'T HOF-DE WIT", "J.Th. van 't Hof-de Wit"],
  ['anne-marie van der meer-jansen', 'Anne-Marie van der Meer-Jansen'],
  ['SEAN O’BRIEN', "Sean O'Brien"],
  ['RONALD MCDONALD', 'Ronald McDonald'],
  ['FIONA MACLEOD', 'Fiona MacLeod'],
  ['JAN MACHIELSEN', 'Jan Machielsen'],
  ['IJSBRAND VAN IJSSELSTEIN', 'IJsbrand van IJsselstein'],
  ['IJAZ KHAN', 'Ijaz Khan'],
  ["JEANNE D'ARC", "Jeanne d'Arc"],
  ["'S-GRAVENHAGE, PIET", "'s-Gravenhage, Piet"],
  ['KARIM EL KHATTABI', 'Karim El Khattabi'],
  ['MARIA DE LA CRUZ', 'Maria de la Cruz'],
  ['YASSIN AL-HASSAN', 'Yassin Al-Hassan'],
  ['CHLOÉ DÉSIRÉE ÇELİK', 'Chloé Désirée Çelik'],
  ['ÅSA ØSTBY', 'Åsa Østby'],
  ['DR. JP BAKKER MSC', 'dr. JP Bakker MSc'],
  ['WILLEM III', 'Willem III'],
  ['VRIES, J. DE (Jan)', 'Vries, J. de (Jan)'],
  ['ΜΑΡΙΑ ΠΑΠΑΔΟΠΟΥΛΟΥ', 'Μαρια Παπαδοπουλου'],
])('%s is written %s', (odd, written) => {
  expect(isOddlyWritten(odd)).toBe(true)
  expect(writtenForm(odd)).toBe(written)
  expect(isOddlyWritten(written)).toBe(false)
})

test.each([
  'Jan de Vries',
  'Piet JANSEN',
  'LeBron McDonald',
  'J.P. de Wit',
  'J.P.',
  'VNG',
  'de Wit',
  '王小明',
  '',
  "van 't Hof",
])('%s is left as it is', (name) => {
  expect(isOddlyWritten(name)).toBe(false)
})
