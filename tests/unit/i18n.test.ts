import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  defaultLanguage,
  languageCodes,
  languageOf,
  languages,
} from '../../shared/i18n/languages.ts'
import { nl } from '../../shared/i18n/nl.ts'
import { languageSchema, standardLanguage } from '../../shared/model/language.ts'

const others = Object.entries(languages).filter(([name]) => name !== 'nl')

test.each(others)('%s has exactly the keys of the Dutch texts', (_name, messages) => {
  expect(Object.keys(messages).toSorted()).toEqual(Object.keys(nl).toSorted())
})

test.each(others)('%s fills in the same placeholders', (_name, messages) => {
  const differing = Object.entries(nl).filter(
    ([key, text]) => !sameNames(text, textOf(messages, key)),
  )
  expect(differing).toEqual([])
})

test.each(Object.entries(languages))('%s has no empty text', (_name, messages) => {
  expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([])
})

test.each(Object.entries(languages))('%s has both forms of each plural', (_name, messages) => {
  const stems = Object.keys(messages).flatMap((key) => /^(.+)_(?:one|other)$/.exec(key)?.[1] ?? [])
  const wanted = stems.flatMap((stem) => [`${stem}_one`, `${stem}_other`])
  expect(wanted.filter((key) => !(key in messages))).toEqual([])
})

function textOf(messages: Readonly<Record<string, string>>, key: string): string {
  return messages[key] ?? ''
}

/** A singular may say "one" instead of the count. */
function sameNames(one: string, other: string): boolean {
  const names = (text: string) =>
    [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).filter((name) => name !== 'count')
  return names(one).toSorted().join() === names(other).toSorted().join()
}

test.each(Object.entries(languages))('%s names a locale that exists', (code, messages) => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(messages['language.locale'])).toHaveLength(1)
  expect(languageOf(messages['language.locale'])).toBe(code)
})

test('settings take the languages of the register, and begin with its default', () => {
  expect(languageSchema.options.toSorted()).toEqual(languageCodes.toSorted())
  expect(standardLanguage).toBe(defaultLanguage)
  expect(languageOf('fr-FR')).toBe(defaultLanguage)
})

test('nothing but the texts tells one language of Balie from another, so that a new one is complete', () => {
  const sources = ['renderer', 'electron', 'shared/domain', 'shared/model', 'shared/contract']
  const codes = languageCodes.join('|')
  const told = [
    // A type or a list of them, a comparison, a fall-back, a locale.
    `'(?:${codes})',? \\|? ?'(?:${codes})'`,
    `[Ll]anguage\\w*\\)? (?:===|!==) '`,
    `[Ll]anguage:? (?:\\?\\? )?'(?:${codes})'`,
    `\\? '(?:${codes})'`,
    `'(?:nl-NL|en-GB)'`,
  ].join('|')
  const found = sources.flatMap((folder) => sourcesIn(folder).match(new RegExp(told, 'g')) ?? [])
  // The days on a badge, which is Dutch; a clock time of pretix; the one list of codes, in shared/model/language.ts.
  expect(found).toEqual([`'nl-NL'`, `'en-GB'`, `'nl', 'en'`])
})

test('every text is used somewhere', () => {
  const sources = ['renderer', 'electron', 'shared/domain', 'shared/model', 'shared/i18n']
    .map(sourcesIn)
    // The table of keys stands with the texts, for the screen and the sheet of each desk have it.
    .concat(readFileSync('shared/i18n/desk-keys.ts', 'utf8'))
    .join('\n')
  const beginnings = [...sources.matchAll(/`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '')
  const unused = Object.keys(nl)
    .map((key) => key.replace(/_(?:one|other)$/, ''))
    .filter((key) => !sources.includes(`'${key}'`))
    .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning)))
  expect(unused).toEqual([])
})

/** All that stands in the sources of a folder, one after the other; the texts themselves are none. */
function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(?:^|-)(?:nl|en)\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
}
