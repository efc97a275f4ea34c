import { useEffect } from 'react'
import { useDesigner } from '../../stores/designer.ts'
import { loadLayouts } from '../../stores/layouts.ts'
import { useText } from '../../text.ts'
import { Page, Section } from '../../ui/page.tsx'
import { Designer } from './designer/designer.tsx'
import { LayoutList } from './layout-list.tsx'
import { LayoutMessages } from './layout-messages.tsx'
import { NewLayout } from './new-layout.tsx'

/** How badges look, and the designer with which that is made. */
export function BadgesPage() {
  const { t } = useText()
  const isDesigning = useDesigner((state) => state.design !== null)
  useEffect(() => {
    void loadLayouts()
  }, [])
  if (isDesigning) return <Designer />
  return (
    <Page title={t('badges.title')} intro={t('badges.intro')}>
      <LayoutMessages />
      <LayoutList />
      <Section title={t('badges.new')} help={t('badges.new.help')}>
        <NewLayout />
      </Section>
    </Page>
  )
}
