import { useState } from 'react'
import {
  changePrinter,
  findPrinters,
  type SearchOutcome,
  type SightedPrinter,
} from '../../stores/printers.ts'
import { usePrinting } from '../../stores/printing.ts'
import { useText } from '../../text.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './find-printers.module.css'

type FindPrintersProps = {
  /** A person wants to add this one. */
  readonly onFound: (printer: SightedPrinter) => void
}

/** Searches for printers when a person asks for it, and shows what was found beside what there is. */
export function FindPrinters({ onFound }: FindPrintersProps) {
  const { t } = useText()
  const [server, setServer] = useState('')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SearchOutcome | 'failed' | null>(null)
  const search = async (): Promise<void> => {
    setBusy(true)
    setOutcome((await findPrinters(server)) ?? 'failed')
    setBusy(false)
  }
  return (
    <div className={styles['find']}>
      <Form className={styles['ask']} onSubmit={search}>
        <TextField
          label={t('printers.find.server')}
          help={t('printers.find.serverHelp')}
          value={server}
          maxLength={253}
          onChange={setServer}
        />
        <Button submits disabled={busy} testId="find-printers">
          {t('printers.find')}
        </Button>
      </Form>
      <p className={styles['quiet']}>{t('printers.find.help')}</p>
      <div role="status">{busy ? t('printers.find.busy') : null}</div>
      {outcome === null || busy ? null : <Outcome outcome={outcome} onFound={onFound} />}
    </div>
  )
}

type OutcomeProps = FindPrintersProps & { readonly outcome: SearchOutcome | 'failed' }

function Outcome({ outcome, onFound }: OutcomeProps) {
  const { t } = useText()
  if (outcome === 'failed') {
    return <Notice family="refused" title={t('printers.find.failed')} announced />
  }
  const { found, problems } = outcome
  return (
    <>
      {problems.map((problem) => (
        <Notice
          key={problem}
          family="caution"
          title={t(`printers.find.problem.${problem}`)}
          announced
        />
      ))}
      {found.length === 0 ? (
        <p role="status">{t('printers.find.none')}</p>
      ) : (
        <>
          <p role="status">{t('printers.find.found', { count: found.length })}</p>
          <ul className={styles['list']} data-testid="found-printers">
            {found.map((printer) => (
              <FoundPrinter
                key={`${printer.driver} ${printer.address}`}
                printer={printer}
                onFound={onFound}
              />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type FoundPrinterProps = FindPrintersProps & { readonly printer: SightedPrinter }

function FoundPrinter({ printer, onFound }: FoundPrinterProps) {
  const { t } = useText()
  const printers = usePrinting((state) => state.printers)
  const [followed, setFollowed] = useState(false)
  const isKnown = printers.some(
    ({ id, address }) => id === printer.knownAs || address === printer.address,
  )
  const former = printers.find(({ id }) => id === printer.formerly)
  const facts = [t(`printers.find.way.${printer.way}`), printer.place, printer.model]
  return (
    <li className={styles['printer']} data-testid="found-printer">
      <div className={styles['words']}>
        <strong>{printer.suggestedName}</strong>
        <span className={styles['quiet']}>
          {[...facts, printer.address].filter((fact) => fact !== '').join(' · ')}
        </span>
        {former === undefined || isKnown ? null : (
          <span className={styles['renamed']}>
            {t('printers.find.renamed', { name: former.name })}
          </span>
        )}
      </div>
      {followed && former !== undefined ? (
        <span role="status">{t('printers.find.followed', { name: former.name })}</span>
      ) : isKnown ? (
        <span className={styles['quiet']}>{t('printers.find.known')}</span>
      ) : (
        <span className={styles['buttons']}>
          {former === undefined ? null : (
            <Button
              onPress={() => {
                void changePrinter(former.id, { address: printer.address }).then((code) => {
                  setFollowed(code === null)
                })
              }}
            >
              {t('printers.find.follow', { name: former.name })}
            </Button>
          )}
          <Button
            look={former === undefined ? 'secondary' : 'quiet'}
            label={t('printers.find.takeOf', { name: printer.suggestedName })}
            onPress={() => {
              onFound(printer)
            }}
          >
            {t('printers.find.take')}
          </Button>
        </span>
      )}
    </li>
  )
}
