import { useEffect, useState } from 'react'
import { useDesigner } from '../../stores/designer.ts'
import { checkBadges, loadLayouts, useLayouts } from '../../stores/layouts.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { AheadSection } from './ahead/ahead-section.tsx'
import styles from './badges-page.module.css'
import { Designer } from './designer/designer.tsx'
import { FlawedBadges } from './flawed-badges.tsx'
import { LayoutList } from './layout-list.tsx'
import { LayoutMessages } from './layout-messages.tsx'
import { NewLayout } from './new-layout.tsx'

const tabs = ['layouts', 'ahead'] as const

/** How badges look, with the designer in which that is made, and badges that are printed ahead. */
export function BadgesPage() {
  const { t } = useText()
  const isDesigning = useDesigner((state) => state.design !== null)
  const [tab, setTab] = useState<(typeof tabs)[number]>('layouts')
  const checked = useLayouts((state) => state.checked)
  useEffect(() => {
    void loadLayouts()
  }, [])
  // Anew after the designer as well: what was too long may fit now.
  useEffect(() => {
    if (!isDesigning) void checkBadges()
  }, [isDesigning])
  if (isDesigning) return <Designer />
  return (
    <Page title={t('badges.title')} intro={t('badges.intro')}>
      <div className={styles['tabs']} role="group" aria-label={t('badges.tabs')}>
        {tabs.map((one) => (
          <Button
            key={one}
            pressed={tab === one}
            testId={`badges-${one}`}
            onPress={() => {
              setTab(one)
            }}
          >
            {t(`badges.tab.${one}`)}
          </Button>
        ))}
      </div>
      {tab === 'ahead' ? (
        <AheadSection />
      ) : (
        <>
          <LayoutMessages />
          <FlawedBadges checked={checked} />
          <LayoutList />
          <Section title={t('badges.new')} help={t('badges.new.help')}>
            <NewLayout />
          </Section>
        </>
      )}
    </Page>
  )
}
