/** The end of our own names for a badge's files: the last characters of the job's UUID, whose first may be a time. */
export function jobMark(jobId: string): string {
  return jobId.slice(-12)
}

/** What a file is called until all of it is on disk; a crash leaves it so. */
export function unfinishedName(name: string): string {
  return `.${name}.part`
}
