import { useEffect, useState } from 'react'
import type { WebListState } from '../../../shared/model/web-list.ts'
import { webListProblemSchema } from '../../../shared/model/web-list.ts'
import type { Translate } from '../../../shared/i18n/messages.ts'
import { errorText } from '../../words/error-text.ts'
import { useFormat } from '../../format.ts'
import { appNow } from '../../stores/session.ts'
import { disconnectWebList, followWebList, readWebList, useWebList } from '../../stores/web-list.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import styles from './sources.module.css'
import { WebListForm } from './web-list-form.tsx'

/** The list of guests that another system gives at an address: where it is, and whether there is a newer one. */
export function WebListSection() {
  const { t } = useText()
  const { list, failureCode } = useWebList()
  const [changing, setChanging] = useState(false)
  useEffect(() => followWebList(), [])
  if (list === null) return null
  const problem = failureCode ?? list.problem
  return (
    <Section title={t('webList.title')} help={t('webList.help')}>
      {problem === null ? null : (
        <Notice family="attention" announced>
          <p>{webProblemText(problem, t)}</p>
        </Notice>
      )}
      {list.address === null || list.needsToken || changing ? (
        <WebListForm
          address={list.address}
          onDone={() => {
            setChanging(false)
          }}
        />
      ) : (
        <Connected
          list={list}
          url={list.address.url}
          onChange={() => {
            setChanging(true)
          }}
        />
      )}
    </Section>
  )
}

type ConnectedProps = {
  readonly list: WebListState
  readonly url: string
  readonly onChange: () => void
}

function Connected({ list, url, onChange }: ConnectedProps) {
  const { t } = useText()
  const format = useFormat()
  const { loadedAt, askedAt } = list
  const { host, pathname } = new URL(url)
  return (
    <div className={styles['connected']} data-testid="web-list-state">
      {list.newer ? (
        <Notice family="attention" title={t('webList.newer')} announced>
          <p>{t('webList.newerHelp')}</p>
        </Notice>
      ) : null}
      <p className={styles['way']}>{`${host}${pathname}`}</p>
      <p>
        {loadedAt === null
          ? t('webList.neverLoaded')
          : t('webList.loadedAt', { moment: format.moment(loadedAt, appNow()) })}{' '}
        {askedAt === null ? '' : t('webList.askedAt', { moment: format.moment(askedAt, appNow()) })}
      </p>
      <div className={styles['actions']}>
        <Button look="primary" testId="web-list-read" onPress={() => void readWebList()}>
          {t('webList.read')}
        </Button>
        <Button onPress={onChange}>{t('webList.change')}</Button>
        <Button onPress={() => void disconnectWebList()}>{t('webList.disconnect')}</Button>
      </div>
    </div>
  )
}

function webProblemText(code: string, t: Translate): string {
  const known = [...webListProblemSchema.options, 'bad-address'] as const
  const found = known.find((one) => one === code)
  return found === undefined ? errorText(code, t) : t(`webList.problem.${found}`)
}
