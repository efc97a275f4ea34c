import { safeStorage } from 'electron'
import type { TokenStore } from '../../sync/surroundings.ts'
import type { SettingsStore } from './settings.ts'

/**
 * Keeps tokens in the settings, sealed by the system's own key store. Where the system has none (Linux without a key
 * ring seals with a password that everybody knows) a token is only remembered until Balie closes.
 */
export function openTokenStore(settings: SettingsStore): TokenStore {
  const remembered = new Map<string, string>()
  const sealed = (id: string) => settings.current().tokens[id]
  return {
    find: (id) => remembered.get(id) ?? unseal(sealed(id)),
    isKept: (id) => unseal(sealed(id)) !== null,
    keep: (id, authorization) => {
      remembered.set(id, authorization)
      if (!canSeal()) return false
      const text = safeStorage.encryptString(authorization).toString('base64')
      settings.change({ tokens: { ...settings.current().tokens, [id]: text } })
      return true
    },
    forget: (id) => {
      remembered.delete(id)
      const { [id]: forgotten, ...others } = settings.current().tokens
      if (forgotten !== undefined) settings.remember({ tokens: others })
    },
  }
}

function canSeal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}

function unseal(text: string | undefined): string | null {
  if (text === undefined || !canSeal()) return null
  try {
    return safeStorage.decryptString(Buffer.from(text, 'base64'))
  } catch {
    return null
  }
}
