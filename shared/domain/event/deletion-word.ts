/** What is typed to delete a file whose event has no name that could be typed, in either language. */
const words: readonly string[] = ['verwijder', 'delete']

/** Whether somebody typed that a file is to go. */
export function isDeletionWord(typed: string): boolean {
  return words.includes(typed.trim().toLowerCase())
}
