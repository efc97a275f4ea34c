import { useFormat } from '../../format.ts'
import { useText } from '../../text.ts'
import { Section } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'

type RebuildingProps = { readonly done: number; readonly total: number }

/** An event that an older version wrote is brought to this one; it opens by itself afterwards. */
export function Rebuilding({ done, total }: RebuildingProps) {
  const { t } = useText()
  const format = useFormat()
  return (
    <Section title={t('start.rebuilding.title')} help={t('start.rebuilding.help')}>
      <Progress
        label={t('start.rebuilding.progress')}
        share={total === 0 ? 0 : done / total}
        counts={t('start.rebuilding.counts', {
          done: format.number(done),
          total: format.number(total),
        })}
      />
    </Section>
  )
}
