import {
  NEW_DEFINITION,
  NO_DEFINITION,
  statusMeaningSchema,
  type ImportPreview,
  type ImportWord,
} from '../../../shared/model/import.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { TicketTypeWords } from './ticket-type-words.tsx'
import { WordsTable, type WordOption } from './words-table.tsx'

/** What the file's own words for statuses, kinds of tickets and lists stand for. */
export function WordsSections({ preview }: { readonly preview: ImportPreview }) {
  return (
    <>
      {preview.statuses.length > 0 ? <Statuses preview={preview} /> : null}
      {preview.ticketTypes.length > 0 ? <TicketTypeWords preview={preview} /> : null}
      {preview.lists.length > 0 ? <Lists preview={preview} /> : null}
    </>
  )
}

function Statuses({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const { statuses, choices } = preview
  const open = statuses.filter(({ meaning }) => meaning === null)
  const options = statusMeaningSchema.options.map((value) => ({
    value,
    label: t(`import.status.${value}`),
  }))
  const choose = (words: readonly ImportWord[], meaning: string): void => {
    const said = statusMeaningSchema.safeParse(meaning)
    if (!said.success) return
    const added = Object.fromEntries(words.map(({ key }) => [key, said.data]))
    void adjustImport({ statuses: { ...choices.statuses, ...added } })
  }
  return (
    <Section title={t('import.words.statuses')} help={t('import.words.statusesHelp')}>
      <WordsTable
        label={t('import.words.statuses')}
        words={statuses}
        options={options}
        testId="import-statuses"
        onChoose={(word, meaning) => {
          choose([word], meaning)
        }}
      />
      {open.length > 0 ? (
        <div>
          <Button
            testId="import-all-confirmed"
            onPress={() => {
              choose(open, 'confirmed')
            }}
          >
            {t('import.words.allConfirmed')}
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

function Lists({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const lists = useSession((state) => state.lists)
  const options: WordOption[] = [
    ...lists.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_DEFINITION, label: t('import.words.newList') },
    { value: NO_DEFINITION, label: t('import.words.noList') },
  ]
  return (
    <Section title={t('import.words.lists')}>
      <WordsTable
        label={t('import.words.lists')}
        words={preview.lists}
        options={options}
        testId="import-lists"
        onChoose={({ key }, meaning) => {
          void adjustImport({ lists: { ...preview.choices.lists, [key]: meaning } })
        }}
      />
    </Section>
  )
}
