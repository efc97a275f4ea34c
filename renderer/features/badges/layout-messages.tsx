import { dismissMessages, restoreLayout, useLayouts } from '../../stores/layouts.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './layout-messages.module.css'
import { refusalText } from './refusal-text.ts'

/** What became of the last file, and a layout that was taken away and can be brought back. */
export function LayoutMessages() {
  const { t } = useText()
  const { problem, removed, read } = useLayouts()
  if (problem !== null) {
    return (
      <Notice family="refused" title={t('badges.failed')} announced>
        <p>{refusalText(problem, t)}</p>
        <p>{t('error.support', { code: problem })}</p>
      </Notice>
    )
  }
  if (removed !== null) {
    return (
      <Notice family="attention" announced>
        <div className={styles['line']}>
          <p>{t('badges.removed', { name: removed.name })}</p>
          <Button onPress={() => void restoreLayout()}>{t('badges.restore')}</Button>
        </div>
      </Notice>
    )
  }
  if (read === null) return null
  const family = read.notes.length === 0 ? 'welcome' : 'attention'
  return (
    <Notice family={family} title={t('badges.read', { name: read.name })} announced>
      {read.notes.length === 0 ? null : <p>{t('badges.read.notes')}</p>}
      <ul className={styles['notes']} data-testid="layout-notes">
        {read.notes.map(({ kind, name }) => (
          <li key={kind + name}>{t(`badges.note.${kind}`, { name })}</li>
        ))}
      </ul>
      <div>
        <Button onPress={dismissMessages}>{t('app.close')}</Button>
      </div>
    </Notice>
  )
}
