/** So many rows are a few ms. */
const ROWS_A_STEP = 1_000

/** Does something for each row, and yields now and then so that the caller can let scans through. */
export function* eachInSteps<Row>(
  rows: Iterable<Row>,
  act: (row: Row) => void,
): Generator<void, void> {
  let count = 0
  for (const row of rows) {
    act(row)
    count += 1
    if (count % ROWS_A_STEP === 0) yield
  }
}
