import { ImportPage } from '../features/import/import-page.tsx'
import { SourceSection } from '../features/sources/source-section.tsx'
import { WebListSection } from '../features/sources/web-list-section.tsx'
import { PairingCamera } from './pairing-camera.tsx'

/** The ways by which guests come in: a file, or the registration system itself. */
export function ImportScreen() {
  const below = (
    <>
      <SourceSection camera={<PairingCamera />} />
      <WebListSection />
    </>
  )
  return <ImportPage below={below} />
}
