import { expect, test } from 'vitest'
import { cleanText } from '../../../shared/domain/badge/clean-text.ts'
import { fillTemplate } from '../../../shared/domain/badge/fill-template.ts'
import { withoutGlue } from '../../../shared/domain/badge/glue.ts'
import { badgeContent } from '../../support/badges/badge.ts'

test.each([
  ['Su\u0301dwest-Frysla\u0302n', 'Súdwest-Fryslân'],
  ['Anneke\r\nvan\tder\u00a0 Heijden ', 'Anneke van der Heijden'],
  ['A\u0000n\u001bn\u0085e\u2028ke', 'A n n e ke'],
  ['\ufeffAn\u200bne\u00adke\u202e', 'Anneke'],
  ['Jan\ud800\ufffe', 'Jan'],
])('%j becomes the one line %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test.each([
  ['{firstName} {infix} {lastName}', {}, 'Anneke van der Heijden'],
  ['{firstName} {infix} {lastName}', { infix: '' }, 'Anneke Heijden'],
  ['{firstName} {infix} {lastName}', { firstName: '', infix: '' }, 'Heijden'],
  ['{firstName} {infix} {lastName}', { firstName: '' }, 'Van der Heijden'],
  ['{infix} {lastName}', {}, 'van der Heijden'],
  ['{infix} {lastName}', { infix: "d'", lastName: 'Ancona' }, "d'Ancona"],
  ['{infix} {lastName}', { firstName: '', infix: "'t", lastName: 'Hooft' }, "'t Hooft"],
  ['{infix} {lastName}', { lastName: '' }, 'van der'],
  ['{organisation} · {jobTitle}', {}, 'Súdwest-Fryslân · Manager werk & inkomen'],
  ['{organisation} · {jobTitle}', { jobTitle: ' ' }, 'Súdwest-Fryslân'],
  ['{organisation} · {jobTitle}', { organisation: '' }, 'Manager werk & inkomen'],
  ['{ticketType}: {code}', {}, 'Deelnemer: K7M2Q9XV4T'],
  ['Tafel {Tafel}{Dieet}', { extra: { Tafel: '12' } }, 'Tafel 12'],
  ['{toString}{__proto__}x', {}, 'x'],
  ['Tafel\u0000\u001b\r\n9\u202e\u200b\ud800\uffff · {code}', {}, 'Tafel 9 · K7M2Q9XV4T'],
  ['{jobTitle}', { jobTitle: '{code} $& $1' }, '{code} $& $1'],
])('%s with %j reads %j', (template, change, text) => {
  expect(withoutGlue(fillTemplate(template, badgeContent(change)))).toBe(text)
})
