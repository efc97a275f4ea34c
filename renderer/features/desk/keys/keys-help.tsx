import { useLayoutEffect } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { MessageKey } from '../../../../shared/i18n/messages.ts'
import { showKeysHelp, useKeysHelp } from '../../../stores/keys-help.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './keys-help.module.css'

type KeyLine = readonly [keys: string, what: MessageKey]

/** What works everywhere, then what belongs to the desk or to a guest's card. */
const groups: readonly { readonly title: MessageKey; readonly lines: readonly KeyLine[] }[] = [
  {
    title: 'keys.everywhere',
    lines: [
      ['F1', 'keys.help'],
      ['Ctrl+Z', 'keys.undo'],
      ['1 2 3 4', 'keys.reason'],
      ['Esc', 'keys.escape'],
      ['F9', 'keys.lock'],
      ['F11', 'keys.evacuation'],
    ],
  },
  {
    title: 'keys.desk',
    lines: [
      ['↑ ↓ Enter', 'keys.choose'],
      ['F2', 'keys.walkIn'],
      ['Alt+1 2 3', 'keys.duplicate'],
      ['F3', 'keys.list'],
      ['F4', 'keys.camera'],
      ['F5', 'keys.card'],
      ['F6', 'keys.reprint'],
      ['F7', 'keys.direction'],
      ['F8', 'keys.override'],
      ['Alt+0', 'keys.letGo'],
    ],
  },
  {
    title: 'keys.card.title',
    lines: [
      ['F10', 'keys.edit'],
      ['F12', 'keys.reveal'],
    ],
  },
]

/** All keys in one table, opened by F1 and closed by Escape. */
export function KeysHelp() {
  const { t } = useText()
  const isOpen = useKeysHelp((state) => state.isOpen)
  useHelpKey()
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={showKeysHelp}
      isDismissable
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''} data-testid="keys-help">
          <div className={styles['head']}>
            <Heading slot="title" level={2} className={styles['title'] ?? ''}>
              {t('keys.title')}
            </Heading>
            <Button shortcut="Esc" onPress={() => showKeysHelp(false)}>
              {t('keys.close')}
            </Button>
          </div>
          <table className={styles['table']}>
            {groups.map(({ title, lines }) => (
              <tbody key={title}>
                <tr>
                  <th className={styles['group']} colSpan={2} scope="rowgroup">
                    {t(title)}
                  </th>
                </tr>
                {lines.map(([keys, what]) => (
                  <tr key={keys}>
                    <th scope="row" className={styles['keys']}>
                      {keys.split(' ').map((key) => (
                        <kbd key={key} className={styles['key']}>
                          {key}
                        </kbd>
                      ))}
                    </th>
                    <td>{t(what)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useHelpKey(): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.repeat) return
      event.preventDefault()
      showKeysHelp(!useKeysHelp.getState().isOpen)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
