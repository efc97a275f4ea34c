import { listedName } from '../../../shared/domain/name/display-name.ts'
import type { TickRow } from '../../../shared/model/paper.ts'
import { toggleTick } from '../../stores/paper.ts'
import { useText } from '../../text.ts'
import { openPlaceName } from '../../words/guest-name.ts'
import { SignIcon } from '../../ui/icons.tsx'
import styles from './ticks-page.module.css'
import { useMomentWords } from './use-moment-words.ts'

type TickLineProps = {
  readonly row: TickRow
  readonly place: { readonly index: number; readonly start: number; readonly of: number }
  readonly isActive: boolean
  readonly isTicked: boolean
}

/** One guest of the paper list, ticked or not. */
export function TickLine({ row, place, isActive, isTicked }: TickLineProps) {
  const { t } = useText()
  const moment = useMomentWords()
  const { index, start, of } = place
  const at = row.at === null ? '' : moment(row.at)
  return (
    <div
      id={`tick-${String(index)}`}
      role="option"
      aria-selected={isTicked}
      aria-posinset={index + 1}
      aria-setsize={of}
      className={styles['row']}
      data-active={isActive}
      data-testid="tick-row"
      style={{ transform: `translateY(${String(start)}px)` }}
      onClick={() => {
        toggleTick(row.id)
      }}
    >
      <span className={styles['box-sign']} data-ticked={isTicked}>
        {isTicked ? <SignIcon sign="check" size={18} /> : null}
      </span>
      <span className={styles['number']}>{row.number ?? ''}</span>
      <span className={styles['name']}>{listedName(row) || openPlaceName(row, t)}</span>
      <span className={styles['cell']}>{row.organisation}</span>
      <span className={styles['cell']}>
        {row.presence === 'present'
          ? t('ticks.already', { moment: at })
          : row.presence === 'left'
            ? t('ticks.left', { moment: at })
            : row.ticketType}
      </span>
    </div>
  )
}
