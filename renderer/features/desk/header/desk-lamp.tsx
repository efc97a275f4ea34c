import { useFormat } from '../../../format.ts'
import { useDesks } from '../../../stores/desks.ts'
import { useSession } from '../../../stores/session.ts'
import { useText } from '../../../text.ts'
import { Lamp } from '../../../ui/lamp.tsx'
import { LampLink } from './lamp-link.tsx'
import styles from './lamps.module.css'

/** The name under which this laptop writes, and whether it is together with the other desks. */
export function DeskLamp() {
  const { t } = useText()
  const format = useFormat()
  const name = useSession((state) => state.settings?.deskName ?? '')
  const { isOn, desks } = useDesks(({ state }) => state)
  const there = desks.filter(({ together }) => together)
  const away = desks.filter(({ together }) => !together)
  const own = name === '' ? t('lamp.desk.none') : name
  const names = (some: typeof desks) => format.list(some.map((desk) => desk.name))
  const others =
    away.length > 0
      ? t('lamp.together.without', { count: away.length })
      : there.length > 0
        ? t('lamp.together.with', { count: there.length })
        : null
  return (
    <Lamp
      label={t('lamp.desk')}
      state={away.length > 0 ? 'warning' : name === '' ? 'off' : 'good'}
      value={others === null ? own : `${own} ${others}`}
      {...(others === null ? {} : { face: <DeskFace name={own} others={others} /> })}
    >
      <p>{name === '' ? t('lamp.desk.noneHelp') : t('lamp.desk.help', { name })}</p>
      {there.length === 0 ? null : <p>{t('lamp.together.there', { names: names(there) })}</p>}
      {away.length === 0 ? null : <p>{t('lamp.together.away', { names: names(away) })}</p>}
      {isOn ? <LampLink page="events" text={t('lamp.together.go')} /> : null}
      <LampLink page="settings" text={t('lamp.desk.go')} />
    </Lamp>
  )
}

/** A long name is cut at its end, and beside it stands whole how many other desks there are. */
function DeskFace({ name, others }: { readonly name: string; readonly others: string }) {
  return (
    <span className={styles['desk']}>
      <span className={styles['deskName']}>{name}</span>
      <span>{others}</span>
    </span>
  )
}
