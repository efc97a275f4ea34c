import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { resolveAsset } from '../../../electron/app/window/asset.ts'

const root = resolve('/srv/balie/out/renderer')

test.each([
  ['app://balie/', 'index.html', 'text/html; charset=utf-8'],
  ['app://balie/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://balie/?from=here#there', 'index.html', 'text/html; charset=utf-8'],
  ['app://balie/assets/main-3f.js', join('assets', 'main-3f.js'), 'text/javascript; charset=utf-8'],
  ['app://balie/assets/zxing.wasm', join('assets', 'zxing.wasm'), 'application/wasm'],
  ['app://balie/assets/a%20b.png', join('assets', 'a b.png'), 'image/png'],
  ['app://balie/../index.html', 'index.html', 'text/html; charset=utf-8'],
])('%s is %s', (address, file, contentType) => {
  expect(resolveAsset(root, address)).toEqual({ file: join(root, file), contentType })
})

test.each([
  'app://balie/..%2f..%2fpackage.json',
  'app://balie/%2e%2e%2f%2e%2e%2fpackage.json',
  'app://balie/assets/..%2f..%2f..%2fpackage.json',
  'app://balie/..%5c..%5cpackage.json',
  'app://balie/%2fetc%2fhosts',
  'app://balie/C:%5cWindows%5cwin.ini',
  'app://balie/index.html%00.png',
  'app://balie/%E0%A4%A',
  'app://balie/assets',
  'app://balie/main.ts',
  'app://elsewhere/index.html',
  'app://balie.example.org/index.html',
  'app://someone@balie/index.html',
  'app://balie:8080/index.html',
  'https://balie/index.html',
  'file:///srv/balie/out/renderer/index.html',
  'not an address',
])('%s is nothing that is served', (address) => {
  expect(resolveAsset(root, address)).toBeNull()
})
