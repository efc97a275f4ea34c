/** One measured comparison: both sides in one run, their samples interleaved. */
export type BenchRow = {
  readonly name: string
  /** Milliseconds. */
  readonly ours: Percentiles
  readonly baseline: Percentiles
  /** What the ratio compares, such as `p99 ours / p99 bare insert`. */
  readonly ratioOf: string
  readonly ratio: number
  /** The promise in words, such as `at most 2`. */
  readonly promise: string
  readonly held: boolean
}

export type Percentiles = { readonly p50: number; readonly p99: number; readonly samples: number }

/** Percentiles of samples in milliseconds, by nearest rank. */
export function percentiles(samples: readonly number[]): Percentiles {
  const sorted = samples.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN
  return { p50: at(0.5), p99: at(0.99), samples: sorted.length }
}

/** Times `work`, in milliseconds. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
