import { useEffect, type ReactNode } from 'react'
import { useImporting } from '../../stores/importing.ts'
import { useText } from '../../text.ts'
import { Page } from '../../ui/page.tsx'
import { ChooseFile } from './choose-file.tsx'
import { EarlierImports } from './earlier-imports.tsx'
import { ImportFinished } from './import-finished.tsx'
import { ImportPreviewView } from './import-preview-view.tsx'
import { ImportWriting } from './import-writing.tsx'

type ImportPageProps = {
  /** Other ways in, shown while no file is being loaded. */
  readonly below: ReactNode
}

/** The steps that take the place of the page as it was. */
const fromTheTop: ReadonlySet<string> = new Set(['preview', 'writing', 'finished'])

/** Loads guests from a file: choose, see what would change, write, done. */
export function ImportPage({ below }: ImportPageProps) {
  const { t } = useText()
  const chooses = useImporting(({ step }) => ['choose', 'refused', 'finished'].includes(step.type))
  return (
    <Page title={t('import.title')} intro={t('import.intro')}>
      <ImportStepView />
      {chooses ? below : null}
    </Page>
  )
}

function ImportStepView() {
  const step = useImporting((state) => state.step)
  const { type } = step
  useEffect(() => {
    if (fromTheTop.has(type)) document.querySelector('main')?.scrollTo(0, 0)
  }, [type])
  switch (step.type) {
    case 'choose':
    case 'reading':
    case 'refused':
    case 'finished':
      return (
        <>
          {step.type === 'finished' ? <ImportFinished {...step} /> : null}
          <ChooseFile step={step} />
          <EarlierImports />
        </>
      )
    case 'preview':
      return <ImportPreviewView step={step} />
    case 'writing':
      return (
        <ImportWriting
          fileName={step.preview.fileName}
          rows={step.preview.counts.rows}
          progress={step.progress}
          startedAt={step.startedAt}
        />
      )
  }
}
