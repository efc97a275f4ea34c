import { useLayoutEffect } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { deskKeys } from '../../../../shared/i18n/desk-keys.ts'
import { showKeysHelp, useKeysHelp } from '../../../stores/keys-help.ts'
import { useText } from '../../../text.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './keys-help.module.css'

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
            {deskKeys.map(({ title, lines }) => (
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
