import { defineConfig } from 'vitest/config'

const SECOND = 1_000

/** The tests against a real pretix; `npm run test:pretix` starts it and them. */
export default defineConfig({
  test: {
    name: 'pretix',
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 300 * SECOND,
    hookTimeout: 120 * SECOND,
  },
})
