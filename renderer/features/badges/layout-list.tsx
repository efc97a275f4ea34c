import { useEffect, useState } from 'react'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { drawThumbnail, openDesigner } from '../../stores/designer.ts'
import { exportLayout, removeLayout, saveLayout, useLayouts } from '../../stores/layouts.ts'
import { useSession } from '../../stores/session.ts'
import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { BadgeSvg } from './badge-svg.tsx'
import styles from './layout-list.module.css'
import { audienceOf } from './layout-words.ts'

/** The layouts of the event as cards; without one in use for all others, the one that Balie brings is among them. */
export function LayoutList() {
  const { t } = useText()
  const layouts = useLayouts((state) => state.layouts)
  const brought = useLayouts((state) => state.standard)
  const hasStandard = layouts.some(({ standard, id }) => standard || id === 'default')
  const builtIn =
    brought === null || hasStandard
      ? []
      : [{ ...brought, id: 'default', name: t('badges.builtIn'), standard: true }]
  const sorted = layouts.toSorted((one, other) => one.name.localeCompare(other.name))
  return (
    <ul className={styles['list']} aria-label={t('badges.title')} data-testid="layout-list">
      {[...builtIn, ...sorted].map((layout) => (
        <LayoutCard
          key={layout.id}
          layout={layout}
          isBuiltIn={builtIn.includes(layout)}
          isOnlyOne={builtIn.length + sorted.length === 1}
        />
      ))}
    </ul>
  )
}

type LayoutCardProps = {
  readonly layout: BadgeLayout
  readonly isBuiltIn: boolean
  readonly isOnlyOne: boolean
}

function LayoutCard({ layout, isBuiltIn, isOnlyOne }: LayoutCardProps) {
  const { t } = useText()
  const format = useFormat()
  const types = useSession((state) => state.openEvent?.ticketTypes ?? none)
  const lists = useSession((state) => state.lists)
  const svg = useThumbnail(layout)
  const copy = (): void => {
    const name = t('badges.copyOf', { name: layout.name }).slice(0, 80)
    const own = { ticketTypes: [], lists: [], standard: false }
    void saveLayout({ ...layout, ...own, id: crypto.randomUUID(), name })
  }
  const [width, height] = [format.number(layout.width), format.number(layout.height)]
  const size = t('badges.size', { width, height })
  const fold = layout.fold === 'none' ? '' : ` · ${t(`badges.fold.${layout.fold}`)}`
  return (
    <li className={styles['card']} data-testid="layout-card">
      <div className={styles['picture']}>
        {svg === null ? null : <BadgeSvg svg={svg} className={styles['badge']} label="" />}
        {/* Over the badge and not around it: the words on the badge are not the button's. */}
        <button
          type="button"
          className={styles['open']}
          aria-label={t('badges.edit.named', { name: layout.name })}
          onClick={() => {
            openDesigner(layout)
          }}
        />
      </div>
      <div className={styles['words']}>
        <h2 className={styles['name']}>{layout.name}</h2>
        <p className={styles['facts']}>{size + fold}</p>
        <p data-testid="layout-audience">{audienceOf(layout, types, lists, isOnlyOne, t)}</p>
      </div>
      <div className={styles['actions']}>
        <Button
          testId="layout-edit"
          onPress={() => {
            openDesigner(layout)
          }}
        >
          {t('badges.edit')}
        </Button>
        <Button look="quiet" onPress={copy}>
          {t('badges.copy')}
        </Button>
        <Button look="quiet" onPress={() => void exportLayout(layout.id)}>
          {t('badges.export')}
        </Button>
        {isBuiltIn ? null : (
          <Button look="quiet" onPress={() => void removeLayout(layout)}>
            {t('badges.remove')}
          </Button>
        )}
      </div>
    </li>
  )
}

const none: readonly never[] = []

function useThumbnail(layout: BadgeLayout): string | null {
  const [svg, setSvg] = useState<string | null>(null)
  const content = JSON.stringify(layout)
  useEffect(() => {
    let isCurrent = true
    void drawThumbnail(JSON.parse(content) as BadgeLayout).then((drawn) => {
      if (isCurrent) setSvg(drawn)
    })
    return () => {
      isCurrent = false
    }
  }, [content])
  return svg
}
