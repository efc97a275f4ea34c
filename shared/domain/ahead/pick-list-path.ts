/** Where the pick list of a batch lies: beside the badges, named in its language. */
export function pickListPath(path: string, language: 'nl' | 'en'): string {
  const ending = language === 'nl' ? 'lijst' : 'list'
  return `${path.replace(/\.pdf$/i, '')}-${ending}.pdf`
}
