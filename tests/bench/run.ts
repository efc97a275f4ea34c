import { cpus } from 'node:os'
import type { BenchRow, Percentiles } from './bench-row.ts'
import { benchCommitScan } from './commit-scan.ts'
import { benchDecode } from './decode.ts'
import { benchImport } from './import-rows.ts'
import { benchPaintSearch } from './paint-search.ts'
import { benchPaintVerdict } from './paint-verdict.ts'
import { benchPrintAhead } from './print-ahead.ts'
import { benchPrintBadge } from './print-badge.ts'
import { benchPrintDrivers } from './print-drivers.ts'
import { benchPull } from './pull-guests.ts'
import { benchRealPull } from './pull-real-pretix.ts'
import { benchScanDay } from './scan-day.ts'
import { benchSearch } from './search-guests.ts'
import { benchTogether } from './together.ts'

/** Every bench by the name under which it is asked for. */
const benches: Readonly<Record<string, () => Promise<BenchRow[]>>> = {
  commit: async () => [await benchCommitScan()],
  verdict: async () => [await benchPaintVerdict()],
  print: async () => [await benchPrintBadge()],
  ahead: async () => [await benchPrintAhead()],
  drivers: benchPrintDrivers,
  decode: benchDecode,
  import: benchImport,
  search: async () => [...(await benchSearch()), ...(await benchPaintSearch())],
  together: async () => [await benchTogether()],
  pull: async () => [await benchPull()],
  day: benchScanDay,
}

/** Those that want more of a machine than the rest, and so run only when they are named. */
const byNameOnly: typeof benches = {
  'real-pull': async () => [await benchRealPull()],
}

const wanted = process.argv.slice(2)
const chosen =
  wanted.length === 0
    ? Object.entries(benches)
    : Object.entries({ ...benches, ...byNameOnly }).filter(([name]) => wanted.includes(name))
const rows: BenchRow[] = []
for (const [name, bench] of chosen) {
  process.stderr.write(`measuring ${name} …\n`)
  rows.push(...(await bench()))
}
process.stdout.write(`\n${tableOf(rows)}\n\n${machine()}\n`)
process.exitCode = rows.every((row) => row.held) ? 0 : 1

function tableOf(measured: readonly BenchRow[]): string {
  const header = ['what', 'Balie p50 / p99 ms', 'baseline p50 / p99 ms', 'ratio', 'promise', 'held']
  const lines = measured.map((row) => [
    row.name,
    inWords(row.ours),
    inWords(row.baseline),
    `${row.ratio.toFixed(2)} (${row.ratioOf})`,
    row.promise,
    row.held ? 'yes' : 'NO',
  ])
  return [header, header.map(() => '---'), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function inWords({ p50, p99, samples }: Percentiles): string {
  return `${p50.toFixed(2)} / ${p99.toFixed(2)} (n=${String(samples)})`
}

function machine(): string {
  const processors = cpus()
  return `${String(processors.length)} processors, Node ${process.version}, ${process.platform}`
}
