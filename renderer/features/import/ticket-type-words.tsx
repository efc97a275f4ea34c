import { localDaysOf } from '../../../shared/domain/event/event-days.ts'
import { NEW_DEFINITION, NO_DEFINITION, type ImportPreview } from '../../../shared/model/import.ts'
import { useFormat } from '../../format.ts'
import { adjustImport } from '../../stores/importing.ts'
import { useSession } from '../../stores/session.ts'
import { useText } from '../../text.ts'
import { DayChoice } from '../../ui/day-choice.tsx'
import { FoldedSection } from '../../ui/part.tsx'
import { isGuessed } from './is-guessed.ts'
import { WordsTable, type FurtherColumn, type WordOption } from './words-table.tsx'

/** What the file's words for kinds of tickets stand for, and on which days a new kind is good. */
export function TicketTypeWords({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const format = useFormat()
  const types = useSession((state) => state.openEvent?.ticketTypes ?? [])
  const further = useDaysColumn(preview)
  const options: WordOption[] = [
    ...types.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW_DEFINITION, label: t('import.words.newType') },
    { value: NO_DEFINITION, label: t('import.words.usualType') },
  ]
  const isNew = preview.ticketTypes.some(({ meaning }) => meaning === NEW_DEFINITION)
  if (preview.ticketTypes.length === 0) return null
  return (
    <FoldedSection
      title={t('import.words.ticketTypes')}
      count={format.number(preview.ticketTypes.length)}
      opens={preview.ticketTypes.some((word) => isGuessed(word, types))}
      testId="part-ticket-types"
      {...(isNew && further !== null ? { help: t('import.words.daysHelp') } : {})}
    >
      <WordsTable
        label={t('import.words.ticketTypes')}
        words={preview.ticketTypes}
        options={options}
        testId="import-ticket-types"
        {...(further === null ? {} : { further })}
        onChoose={({ key }, meaning) => {
          void adjustImport({ ticketTypes: { ...preview.choices.ticketTypes, [key]: meaning } })
        }}
      />
    </FoldedSection>
  )
}

/** The days of each kind; those of a new one may be chosen. An event of one day has none to choose. */
function useDaysColumn({ ticketTypes, choices }: ImportPreview): FurtherColumn | null {
  const { t } = useText()
  const format = useFormat()
  const event = useSession((state) => state.openEvent?.description)
  const days = event === undefined ? [] : localDaysOf(event)
  if (days.length < 2) return null
  return {
    heading: t('import.words.days'),
    cell: ({ key, word, meaning }) => {
      const validDays = ticketTypes.find((one) => one.key === key)?.validDays ?? null
      if (meaning !== NEW_DEFINITION)
        return validDays === null
          ? t('import.words.everyDay')
          : format.list(validDays.map(format.day))
      return (
        <DayChoice
          label={t('import.words.daysOf', { word })}
          days={days}
          value={validDays}
          onChange={(chosen) => {
            const next = { ...choices.ticketTypeDays, [key]: chosen ?? [] }
            return adjustImport({ ticketTypeDays: next })
          }}
        />
      )
    },
  }
}
