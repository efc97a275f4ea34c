/** What this thread has worked by now, in ms: on a laden machine time goes by without any. */
export function workOfThread(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
