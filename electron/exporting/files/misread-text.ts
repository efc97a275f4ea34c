const number = String.raw`\d[\d.,]*`
const date = String.raw`\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{1,4})?`
const time = String.raw`\d{1,4}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?: ?[ap]m?)?`
const month =
  '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june|juli?|july|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

const patterns = [
  // A zero in front, more digits than are shown, a comma or a dot, a power of ten, a share, an amount, a negative number.
  String.raw`0\d+|\d{12,}|\d[\d.]*[.,][\d.,]*|${number}e[+-]?\d+|${number} ?%|[€$£] ?${number}|${number} ?[€$£]|\(${number}\)`,
  // Telephone numbers and others with a sign, which would be reckoned with.
  String.raw`[+-]\d[\d .,()/-]*`,
  // Days, hours, both, and fractions.
  String.raw`${date}|${time}|${date} ${time}|\d+ \d+/\d+`,
  // The name of a month with a day, a year or both.
  String.raw`\d{1,4}[-/. ]?${month}\.?(?:[-/. ]?\d{2,4})?|${month}\.?[-/. ]?\d{1,4}(?:,? \d{2,4})?`,
  'waar|onwaar|true|false',
]
const misread = new RegExp(`^(?:${patterns.join('|')})$`, 'iu')

/** Longest text that can be one of these; a formula takes no more than 255 letters anyway. */
const LONGEST = 60

/** Whether a spreadsheet that opens a text file would take this text for a number, a day, an hour or a truth. */
export function isMisread(text: string): boolean {
  return text.length <= LONGEST && misread.test(text.trim())
}
