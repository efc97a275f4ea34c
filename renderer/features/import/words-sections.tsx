import {
  NEW_DEFINITION,
  NO_DEFINITION,
  statusMeaningSchema,
  type ImportPreview,
  type ImportWord,
} from '../../../shared/model/import.ts'
import { useFormat } from '../../format.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { FoldedSection } from '../../ui/part.tsx'
import { isGuessed } from './is-guessed.ts'
import { WordsTable, type WordOption } from './words-table.tsx'

/** What the file's own words for statuses stand for; open where Balie does not know one. */
export function Statuses({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const format = useFormat()
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
  if (statuses.length === 0) return null
  return (
    <FoldedSection
      title={t('import.words.statuses')}
      help={t('import.words.statusesHelp')}
      count={format.number(statuses.length)}
      opens={open.length > 0}
      testId="part-statuses"
    >
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
    </FoldedSection>
  )
}

/** Which lists its words for sessions and dinners stand for; open where Balie guessed. */
export function ListWords({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const format = useFormat()
  const lists = useSession((state) => state.lists)
  const options: WordOption[] = [
    ...lists.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_DEFINITION, label: t('import.words.newList') },
    { value: NO_DEFINITION, label: t('import.words.noList') },
  ]
  if (preview.lists.length === 0) return null
  return (
    <FoldedSection
      title={t('import.words.lists')}
      count={format.number(preview.lists.length)}
      opens={preview.lists.some((word) => isGuessed(word, lists))}
      testId="part-lists"
    >
      <WordsTable
        label={t('import.words.lists')}
        words={preview.lists}
        options={options}
        testId="import-lists"
        onChoose={({ key }, meaning) => {
          void adjustImport({ lists: { ...preview.choices.lists, [key]: meaning } })
        }}
      />
    </FoldedSection>
  )
}
