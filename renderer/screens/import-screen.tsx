import { ImportPage } from '../features/import/import-page.tsx'
import { SourceSection } from '../features/sources/source-section.tsx'

/** The ways by which guests come in: a file, or the registration system itself. */
export function ImportScreen() {
  return <ImportPage below={<SourceSection />} />
}
