/** Where the pick list of a batch lies: beside the badges, with the ending of its language. */
export function pickListPath(path: string, ending: string): string {
  return `${path.replace(/\.pdf$/i, '')}-${ending}.pdf`
}
