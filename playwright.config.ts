import { defineConfig } from '@playwright/test'

const SECOND = 1_000
const MINUTE = 60 * SECOND

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  /** Each window has its own focus, folder and ports; two share even a small machine well. */
  workers: 2,
  /** A laden machine may stall a start once; the report names such a test as flaky. */
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: MINUTE,
  globalTimeout: 30 * MINUTE,
  expect: { timeout: 10 * SECOND },
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
})
