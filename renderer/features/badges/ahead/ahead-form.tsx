import { useEffect, useState } from 'react'
import type { AheadOrder, AheadSelection } from '../../../../shared/model/ahead.ts'
import { countAhead, startAhead, useAhead } from '../../../stores/ahead.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import styles from './ahead.module.css'
import { FlawedBadges } from '../flawed-badges.tsx'
import { paperOf, papers, type OwnGrid, type PaperName } from './papers.ts'
import { OwnGridFields } from './own-grid-fields.tsx'

const none: readonly never[] = []

/** Who, on what paper, in which order and in which boxes. */
export function AheadForm() {
  const { t } = useText()
  const types = useSession((state) => state.openEvent?.ticketTypes ?? none)
  const lists = useSession((state) => state.lists)
  const { count, checked } = useAhead()
  const [type, setType] = useState('')
  const [listId, setListId] = useState('')
  const [onlyMissing, setOnlyMissing] = useState(true)
  const [paperName, setPaperName] = useState<PaperName>('a6')
  const [grid, setGrid] = useState<OwnGrid>({ columns: 2, rows: 2, width: 86, height: 120, gap: 0 })
  const [order, setOrder] = useState<AheadOrder>('last-name')
  const [boxSize, setBoxSize] = useState('150')
  useEffect(() => {
    void countAhead(selectionOf(type, listId, onlyMissing), paperOf(paperName, grid))
  }, [type, listId, onlyMissing, paperName, grid])
  const start = (place: 'ask' | 'folder'): void => {
    void startAhead({
      selection: selectionOf(type, listId, onlyMissing),
      order,
      boxSize: Math.min(2_000, Math.max(1, Math.round(Number(boxSize)) || 150)),
      paper: paperOf(paperName, grid),
      place,
    })
  }
  return (
    <div className={styles['form']}>
      <SelectField
        label={t('ahead.who.type')}
        value={type}
        options={[
          { value: '', label: t('ahead.who.allTypes') },
          ...types.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        testId="ahead-type"
        onChange={setType}
      />
      <SelectField
        label={t('ahead.who.list')}
        value={listId}
        options={[
          { value: '', label: t('ahead.who.allLists') },
          ...lists.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        testId="ahead-list"
        onChange={setListId}
      />
      <SelectField
        label={t('ahead.paper')}
        value={paperName}
        options={papers.map((value) => ({ value, label: t(`ahead.paper.${value}`) }))}
        testId="ahead-paper"
        onChange={setPaperName}
      />
      <SelectField
        label={t('ahead.order')}
        value={order}
        options={(['last-name', 'organisation'] as const).map((value) => ({
          value,
          label: t(`ahead.order.${value}`),
        }))}
        testId="ahead-order"
        onChange={setOrder}
      />
      {paperName === 'own' ? <OwnGridFields grid={grid} onChange={setGrid} /> : null}
      <TextField type="number" label={t('ahead.boxSize')} value={boxSize} onChange={setBoxSize} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={onlyMissing}
          data-testid="ahead-missing"
          onChange={(event) => {
            setOnlyMissing(event.target.checked)
          }}
        />
        {t('ahead.onlyMissing')}
      </label>
      <div className={styles['actions']}>
        <Button
          look="primary"
          testId="ahead-start"
          disabled={count === 0}
          onPress={() => start('ask')}
        >
          {t('ahead.start')}
        </Button>
        <Button testId="ahead-start-folder" disabled={count === 0} onPress={() => start('folder')}>
          {t('ahead.startFolder')}
        </Button>
        <p role="status" data-testid="ahead-count">
          {count === null ? '' : count === 0 ? t('ahead.count.none') : t('ahead.count', { count })}
        </p>
      </div>
      <div className={styles['whole']}>
        <FlawedBadges checked={checked} />
      </div>
    </div>
  )
}

function selectionOf(type: string, listId: string, onlyMissing: boolean): AheadSelection {
  return {
    ticketTypes: type === '' ? null : [type],
    listId: listId === '' ? null : listId,
    onlyMissing,
  }
}
