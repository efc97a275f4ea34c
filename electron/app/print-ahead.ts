import { languages } from '../../shared/i18n/languages.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { findEvent } from '../db/event/definitions.ts'
import type { Push } from '../ipc/push.ts'
import { AheadPress } from '../printing/ahead/ahead-press.ts'
import type { BadgePress } from '../printing/badges/badge-press.ts'
import type { Log } from './laptop/log.ts'

type Surroundings = { readonly press: BadgePress; readonly push: Push; readonly log: Log }

/** What prints an event's badges ahead, with its words and with the page told of how far it is. */
export function openAheadPress(event: DeskDeps, { press, push, log }: Surroundings): AheadPress {
  return new AheadPress(event, {
    press,
    words: (language) => {
      const texts = languages[language]
      const fill = (text: string, values: Readonly<Record<string, string>>) =>
        text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
      return {
        title: findEvent(event.db)?.description.name ?? '',
        box: (box) => fill(texts['ahead.list.box'], { box }),
        range: (first, last) =>
          fill(texts['ahead.list.range'], { first: String(first), last: String(last) }),
      }
    },
    onProgress: (batch) => {
      push('ahead.progress', batch)
    },
    onRecorded: () => {
      push('journal.changed', { types: ['badges-ahead'] })
    },
    onCrash: (error) => {
      log.error('Printing ahead stumbled', error)
    },
  })
}
