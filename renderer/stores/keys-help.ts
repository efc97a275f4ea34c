import { create } from 'zustand'

/** Whether the list of all keys lies open. */
export const useKeysHelp = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }))

/** Opens or closes the list of all keys. */
export function showKeysHelp(isOpen: boolean): void {
  useKeysHelp.setState({ isOpen })
}
