// Runs inside the development runtime (as plain Node) and fails unless better-sqlite3 really works
// there: 1,000 inserts in a file, read back by another connection, and native objects collected as garbage.
const assert = require('node:assert')
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { runInNewContext } = require('node:vm')
const Database = require('better-sqlite3')

const nativeBinding = process.argv[2]
const folder = mkdtempSync(join(tmpdir(), 'balie-try-sqlite-'))
const file = join(folder, 'try.sqlite')
const lastName = "Zoë van 't Hooft-Łukasik 1000"

function insertAThousand() {
  const database = new Database(file, { nativeBinding })
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE guest (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT')
  database.exec("CREATE VIRTUAL TABLE guest_search USING fts5(name, prefix='1 2 3')")
  const insert = database.prepare('INSERT INTO guest (id, name) VALUES (?, ?)')
  database.transaction(() => {
    for (let id = 1; id <= 1000; id++) insert.run(id, `Zoë van 't Hooft-Łukasik ${id}`)
  })()
  assert.throws(() => insert.run(1, 'again'), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })
  database.close()
}

function readBack() {
  const database = new Database(file, { nativeBinding, readonly: true })
  database.function('folded', (text) => text.toLowerCase())
  const rows = database.prepare('SELECT id, name, folded(name) FROM guest ORDER BY id').all()
  assert.equal(rows.length, 1000)
  assert.equal(rows[999].name, lastName)
  for (const row of database.prepare('SELECT id FROM guest').iterate()) if (row.id > 10) break
}

async function collectGarbage() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  for (let round = 0; round < 5; round++) {
    readBack()
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

insertAThousand()
collectGarbage().finally(() => rmSync(folder, { recursive: true, force: true }))
