/** The four families of verdicts, each with its own colour, icon and sound. */
export type Family = 'welcome' | 'caution' | 'refused' | 'attention'
