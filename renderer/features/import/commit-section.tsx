import { ALL_SHEETS, NEW_DEFINITION, type ImportPreview } from '../../../shared/model/import.ts'
import { adjustImport, chooseSheet } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { goToPart } from '../../ui/go-to-part.ts'
import { FamilyIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { ImportCounts } from './import-counts.tsx'
import styles from './import-preview-view.module.css'
import { PROBLEMS } from './problem-list.tsx'
import type { ManyQuestion } from './use-many-withdrawn.ts'

type CommitProps = { readonly preview: ImportPreview; readonly many: ManyQuestion }

const delimiters = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const

const encodings = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac OS Roman',
  cp850: 'DOS (850)',
} as const

/** What becomes of the rows in numbers, and what is asked about the file as a whole. */
export function CommitSection({ preview, many }: CommitProps) {
  const { t } = useText()
  const { counts } = preview
  const notes = [
    ...(preview.remembered ? [t('import.preview.remembered')] : []),
    ...(preview.mendedAgain.length > 0
      ? [t('import.preview.mended', { count: preview.mendedAgain.length })]
      : []),
    ...(preview.placesAlong > 0 ? [t('import.preview.along', { count: preview.placesAlong })] : []),
    ...(preview.merged > 0 ? [t('import.preview.merged', { count: preview.merged })] : []),
    ...(preview.mergedRows > 0
      ? [t('import.preview.mergedRows', { count: preview.mergedRows })]
      : []),
  ]
  const openWords = preview.statuses.filter(({ meaning }) => meaning === null).length
  return (
    <Section
      title={t('import.preview.title', { file: preview.fileName })}
      help={formatOf(preview, t)}
    >
      <ImportCounts counts={counts} />
      {preview.problemCount > 0 ? (
        <div>
          <Button
            icon={<FamilyIcon family="attention" size={20} />}
            testId="import-to-problems"
            onPress={() => {
              goToPart(PROBLEMS)
            }}
          >
            {t('import.problems', { count: preview.problemCount })}
          </Button>
        </div>
      ) : null}
      {notes.length > 0 ? <p>{notes.join(' ')}</p> : null}
      {openWords > 0 ? (
        <Notice family="attention" title={t('import.words.statusesOpen', { count: openWords })} />
      ) : null}
      {preview.clashes > 0 ? (
        <Notice family="caution" title={t('import.clashes', { count: preview.clashes })} />
      ) : null}
      {counts.rows === 0 && preview.sheets.length > 1 ? (
        <Notice family="caution" title={t('import.emptySheet', { sheet: preview.sheet ?? '' })} />
      ) : null}
      {preview.sheetsLeft > 0 ? <OtherSheets count={preview.sheetsLeft} /> : null}
      <WhichList preview={preview} />
      {preview.before > 0 ? <Scope preview={preview} /> : null}
      {counts.withdrawn > 0 ? <p>{t('import.withdrawnNote')}</p> : null}
      {preview.withdrawnArrived > 0 ? (
        <Notice
          family="caution"
          title={t('import.withdrawnArrived', { count: preview.withdrawnArrived })}
        />
      ) : null}
      <ManyWithdrawn preview={preview} many={many} />
    </Section>
  )
}

/** Sheets with the same headings may be parts of the list, or earlier versions of it: a person knows. */
function OtherSheets({ count }: { readonly count: number }) {
  const { t } = useText()
  return (
    <Notice family="caution" title={t('import.sheetsLeft', { count })}>
      <p>{t('import.sheetsLeft.help')}</p>
      <div>
        <Button testId="import-all-sheets" onPress={() => void chooseSheet(ALL_SHEETS)}>
          {t('import.sheetsLeft.read')}
        </Button>
      </div>
    </Notice>
  )
}

/** A second file may be a newer version of the first, or a list of its own that withdraws nobody of it. */
function WhichList({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  const { guestList, guestLists } = preview
  if (guestList === null || guestLists.length === 0) return null
  const newName = guestList.known ? preview.fileName : guestList.name
  return (
    <SelectField
      label={t('import.list')}
      testId="import-list"
      value={guestList.known ? guestList.id : NEW_DEFINITION}
      options={[
        ...guestLists.map(({ id, name }) => ({
          value: id,
          label: t('import.list.version', { name }),
        })),
        { value: NEW_DEFINITION, label: t('import.list.new', { name: newName }) },
      ]}
      onChange={(chosen) => void adjustImport({ guestList: chosen })}
    />
  )
}

function Scope({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useText()
  return (
    <SelectField
      label={t('import.scope')}
      testId="import-scope"
      value={preview.choices.scope}
      options={(['full', 'partial'] as const).map((value) => ({
        value,
        label: t(`import.scope.${value}`),
      }))}
      onChange={(scope) => void adjustImport({ scope })}
    />
  )
}

/** A file that drops many guests is asked for twice: first that they are gone, then once more. */
function ManyWithdrawn({ preview, many }: Pick<CommitProps, 'preview' | 'many'>) {
  const { t } = useText()
  const count = preview.counts.withdrawn
  if (!many.isMany) return null
  return (
    <Notice family="caution" title={t('import.many.title', { count })} announced>
      <p>{t('import.many.help', { before: preview.before })}</p>
      <label className={styles['check']} data-testid="import-accept-withdrawn">
        <input
          type="checkbox"
          checked={many.accepted}
          onChange={(box) => {
            many.accept(box.target.checked)
          }}
        />
        {t('import.many.accept', { count })}
      </label>
    </Notice>
  )
}

function formatOf(preview: ImportPreview, t: ReturnType<typeof useText>['t']): string {
  const { format, encoding, delimiter, sheet, sheetsTogether } = preview
  if (format === 'json') return t('import.preview.json')
  if (sheetsTogether.length > 0) {
    return t('import.preview.sheets', { sheets: sheetsTogether.join(', ') })
  }
  if (encoding === null || delimiter === null) {
    return t('import.preview.sheet', { sheet: sheet ?? '' })
  }
  return t('import.preview.format', {
    encoding: encodings[encoding],
    delimiter: t(`import.delimiter.${delimiters[delimiter]}`),
  })
}
