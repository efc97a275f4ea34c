import { runAndKill } from './run-and-kill.ts'

/** Scans in a process of its own and kills it by force once it answered `atLeast` scans; the ids of those it answered. */
export function scanAndKill(file: string, atLeast: number): Promise<string[]> {
  return runAndKill('scan-forever.ts', [file], ({ length }) => length >= atLeast)
}
