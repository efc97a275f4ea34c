import { defineConfig } from 'vitest/config'

const SECOND = 1_000

export default defineConfig({
  test: {
    pool: 'forks',
    /** Much waits for a disk or a printer; more than two get in each other's way. */
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60 * SECOND,
          hookTimeout: 60 * SECOND,
          /** A laden machine may keep a printer or a socket waiting once. */
          retry: process.env['CI'] === undefined ? 0 : 1,
        },
      },
    ],
  },
})
