import { readdirSync } from 'node:fs'
import eslint from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const useCases = ['check-in', 'events', 'exporting', 'importing', 'printing', 'staff', 'sync']

/** Where a folder's files may not import from; `except` is relative to `from`. */
const zones = [
  zone('shared', ['electron', 'renderer', 'scripts', 'tests'], 'shared/ knows neither process'),
  zone(
    ['shared/domain', 'shared/i18n'],
    'shared',
    'shared/domain and shared/i18n know the model, no more',
    ['domain', 'i18n', 'model', 'result.ts', 'assert-never.ts'],
  ),
  zone('shared/domain', 'shared/i18n', 'a domain rule has no texts'),
  zone('shared/i18n', 'shared/domain', 'a text has no rules'),
  zone('shared/model', 'shared', 'the model stands on itself alone', ['model']),
  zone(['shared/contract', 'shared/contract.ts'], 'shared', 'the contract stands on the model', [
    'model',
    'contract',
  ]),

  zone('electron', ['renderer', 'scripts', 'tests'], 'main does not reach into the page'),
  zone('electron/db', 'electron', 'electron/db knows no use case and no Electron', ['db']),
  ...useCases.map((area) =>
    zone(`electron/${area}`, 'electron', 'a use case knows shared/ and electron/db', [
      area,
      'db',
      'pdf',
    ]),
  ),
  zone('electron/pdf', 'electron', 'electron/pdf knows how a PDF is made, no more', ['pdf']),
  zone('electron/ipc', 'electron/app', 'handlers do not know how the app is put together'),
  zone(
    'electron/app',
    ['electron/ipc/handlers', 'electron/main.ts'],
    'the app does not call handlers',
  ),
  zone('electron/preload.ts', ['electron', 'renderer'], 'the preload knows the bridge, no more'),
  zone('electron/preload.ts', 'shared', 'the preload knows the bridge, no more', ['bridge.ts']),

  zone('renderer', ['electron', 'scripts', 'tests'], 'the page reaches main through the bridge'),
  zone(
    'renderer/ui',
    ['renderer/stores', 'renderer/features', 'renderer/api.ts'],
    'renderer/ui only shows what it is given',
  ),
  zone(
    'renderer/stores',
    ['renderer/ui', 'renderer/features'],
    'a store does not know who shows it',
  ),
  zone('renderer/features', 'renderer/api.ts', 'a feature calls through its store'),
  ...features().map((feature) =>
    zone(`renderer/features/${feature}`, 'renderer/features', 'a feature does not know another', [
      feature,
    ]),
  ),
]

const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Calls and events go through electron/ipc and the preload.',
}
const noElectron = { name: 'electron', message: 'This folder runs without Electron.' }
const zodTypesOnly = {
  name: 'zod',
  allowTypeImports: true,
  message: 'Domain rules do not validate.',
}
const modelTypesOnly = {
  regex: '/model/',
  allowTypeImports: true,
  message: 'Domain rules take types from the model, not schemas.',
}
const now = 'The time is a parameter here.'
const chance = 'Chance is a parameter here.'

export default defineConfig(
  { ignores: ['out*/', 'dist/', 'proof/', 'test-results/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { balie: { rules: { 'kebab-case-file': { create: kebabCaseFile } } } },
    rules: { 'balie/kebab-case-file': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      // Alone a sixth of the whole run.
      '@typescript-eslint/no-deprecated': 'off',
      // Code points are what we mean when we spread a text.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-restricted-imports': ['error', { paths: [rawIpc] }],
      'import-x/extensions': ['error', 'always', { ignorePackages: true, checkTypeImports: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['tests/**/*.{ts,tsx}'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['shared/**/*.ts', 'electron/db/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [noElectron] }] },
  },
  {
    files: ['shared/domain/**/*.ts', 'shared/i18n/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: [noElectron, zodTypesOnly], patterns: [modelTypesOnly] },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: now },
        { object: 'performance', property: 'now', message: now },
        { object: 'Temporal', property: 'Now', message: now },
        { object: 'Math', property: 'random', message: chance },
      ],
      'no-restricted-globals': ['error', { name: 'crypto', message: chance }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: now },
      ],
    },
  },
  {
    files: ['electron/ipc/**/*.ts', 'electron/preload.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // Interfaces are how types of others are widened.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  { files: ['**/*.{js,mjs,cjs}'], rules: { 'no-undef': 'off' } },
)

function zone(target, from, message, except = []) {
  const paths = (names) => [names].flat().map((name) => `./${name}`)
  return { target: paths(target), from: paths(from), message, except: paths(except) }
}

function features() {
  const folder = new URL('renderer/features/', import.meta.url)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

/** File names are kebab case, with the words that tools put before the extension. */
function kebabCaseFile(context) {
  const name = context.filename.split(/[\\/]/).at(-1)
  const isKebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(name)
  return {
    Program(node) {
      if (!isKebabCase) context.report({ node, message: `${name} is to be named in kebab-case.` })
    },
  }
}
