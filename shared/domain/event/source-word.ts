/** What people call a source of guests: its id says too much of where it is (`pretix <host> <organizer> <event>`). */
export function sourceWord(sourceId: string): string {
  return sourceId.startsWith('pretix ') ? 'pretix' : sourceId
}
