import { useEffect, useState } from 'react'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { lookAtTie, tieTo, useListTie, type TieOfList } from '../../stores/list-tie.ts'
import { useMayCall } from '../../stores/staff.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { panelProblem } from '../../words/panel-problem.ts'
import styles from './lists-page.module.css'

/** Whether a list of Balie's own goes to one of pretix; nothing where there is no pretix, or the list is its own. */
export function ListTie({ list }: { readonly list: CheckInList }) {
  const { t } = useText()
  const mayTie = useMayCall('lists.tie')
  const { listId, tie, untied, problem } = useListTie()
  const [opened, setOpened] = useState<string | null>(null)
  useEffect(() => {
    void lookAtTie(list.id)
  }, [list.id])
  if (tie === null || listId !== list.id) return null
  if (tie.tiedTo === null && (tie.choices.length === 0 || !mayTie)) return null
  return (
    <section className={styles['tie']} aria-label={t('lists.tie.title')} data-testid="list-tie">
      {problem === null ? null : (
        <Notice family="refused" title={panelProblem(problem, t, 'card.failed')} announced />
      )}
      {tie.tiedTo !== null ? (
        <Tied to={tie.tiedTo} />
      ) : opened === list.id ? (
        <TieForm list={list} tie={tie} onClose={() => setOpened(null)} />
      ) : (
        <Untied from={untied} onOpen={() => setOpened(list.id)} />
      )}
    </section>
  )
}

function Tied({ to }: { readonly to: NonNullable<TieOfList['tiedTo']> }) {
  const { t } = useText()
  const mayTie = useMayCall('lists.tie')
  const busy = useListTie((state) => state.busy)
  return (
    <>
      <p role="status">{t('lists.tie.tied', { remote: to.name })}</p>
      {mayTie ? (
        <div className={styles['actions']}>
          <Button disabled={busy} testId="list-untie" onPress={() => void tieTo(null)}>
            {t('lists.tie.untie')}
          </Button>
        </div>
      ) : null}
    </>
  )
}

type UntiedProps = { readonly from: TieOfList['tiedTo']; readonly onOpen: () => void }

function Untied({ from, onOpen }: UntiedProps) {
  const { t } = useText()
  const busy = useListTie((state) => state.busy)
  return (
    <>
      <p role="status">
        {from === null ? t('lists.tie.none') : t('lists.tie.untied', { remote: from.name })}
      </p>
      <div className={styles['actions']}>
        {from === null ? null : (
          <Button disabled={busy} onPress={() => void tieTo(from.remote)}>
            {t('lists.tie.again')}
          </Button>
        )}
        <Button testId="list-tie-open" onPress={onOpen}>
          {t('lists.tie.open')}
        </Button>
      </div>
    </>
  )
}

type TieFormProps = {
  readonly list: CheckInList
  readonly tie: TieOfList
  readonly onClose: () => void
}

/** What tying does is said before it is done. */
function TieForm({ list, tie, onClose }: TieFormProps) {
  const { t } = useText()
  const busy = useListTie((state) => state.busy)
  const [chosen, setChosen] = useState(tie.choices[0]?.remote ?? 0)
  const remote = tie.choices.find((one) => one.remote === chosen)?.name ?? ''
  return (
    <Notice family="attention" title={t('lists.tie.title')}>
      <SelectField
        label={t('lists.tie.choose')}
        value={String(chosen)}
        options={tie.choices.map((one) => ({ value: String(one.remote), label: one.name }))}
        testId="list-tie-choice"
        onChange={(value) => setChosen(Number(value))}
      />
      <ul className={styles['effects']}>
        <li>{t('lists.tie.sends', { list: list.name, remote })}</li>
        {tie.checkIns === 0 ? null : <li>{t('lists.tie.earlier', { count: tie.checkIns })}</li>}
        <li>{t('lists.tie.asOne')}</li>
        <li>{t('lists.tie.rules', { list: list.name, remote })}</li>
        <li>{t('lists.tie.undoable')}</li>
      </ul>
      <div className={styles['actions']}>
        <Button
          look="primary"
          disabled={busy}
          testId="list-tie-confirm"
          onPress={() => {
            onClose()
            void tieTo(chosen)
          }}
        >
          {t('lists.tie.confirm', { list: list.name, remote })}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Notice>
  )
}
