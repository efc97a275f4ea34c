import { AheadPress } from '../../../electron/printing/ahead/ahead-press.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { aheadWords } from '../badges/ahead-words.ts'
import { deskOnFile } from './desk-on-file.ts'

/** Draws a batch of badges until it is killed; says on standard output how many are done. */
const [, , file = '', batchId = ''] = process.argv
const desk = await deskOnFile(file)
const press = new AheadPress(desk, {
  press: openBadgePress('resources'),
  words: () => aheadWords,
  onProgress: ({ done }) => void process.stdout.write(`${String(done)}\n`),
  onRecorded: () => {},
  onCrash: (error) => {
    throw error
  },
})
await press.start(batchId)
