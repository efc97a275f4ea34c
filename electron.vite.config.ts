import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Stands in the built page where each load gets a nonce of its own (electron/app/window/protocol.ts). */
const CSP_NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** What both Electron 45 and the development runtime (Electron 33) can run. */
const NODE_TARGET = 'node20'
const CHROME_TARGET = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      rolldownOptions: { input: { main: 'electron/main.ts' } },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    publicDir: false,
    plugins: [react()],
    html: { cspNonce: CSP_NONCE_PLACEHOLDER },
    worker: { format: 'es' },
    build: {
      target: CHROME_TARGET,
      // Inlined files would be data: URLs, which the content security policy refuses to fetch.
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(import.meta.dirname, 'renderer', 'index.html') },
    },
  },
})
