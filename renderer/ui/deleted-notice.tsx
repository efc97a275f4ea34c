import { useText } from '../text.ts'
import { Notice } from './notice.tsx'

type DeletedNoticeProps = {
  readonly title: string
  /** Paths of files with names on them that Balie made where a person wanted them. */
  readonly leftElsewhere: readonly string[]
}

/** Says that data is gone, and which files a person has to remove himself. */
export function DeletedNotice({ title, leftElsewhere }: DeletedNoticeProps) {
  const { t } = useText()
  const isAllGone = leftElsewhere.length === 0
  return (
    <Notice family={isAllGone ? 'welcome' : 'attention'} title={title} announced>
      {isAllGone ? null : (
        <>
          <p>{t('deletion.leftElsewhere')}</p>
          <ul>
            {leftElsewhere.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
