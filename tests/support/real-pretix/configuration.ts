import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes pretix's settings into the folder that holds its data: SQLite, no mail, no other service. Its file. */
export async function writeConfiguration(data: string): Promise<string> {
  const file = join(data, 'pretix.cfg')
  const lines = [
    '[pretix]',
    'instance_name=Balie',
    'url=http://127.0.0.1',
    `datadir=${data}`,
    'registration=off',
    'ecb_rates=off',
    '[database]',
    'backend=sqlite3',
    `name=${join(data, 'db.sqlite3')}`,
    '[django]',
    'debug=false',
    'secret=for-tests-on-loopback-only',
    '[locale]',
    'default=en',
    'timezone=Europe/Amsterdam',
    '[mail]',
    // Discard: nobody listens there.
    'host=127.0.0.1',
    'port=9',
  ]
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

/** The environment in which a pretix with these settings runs; nothing of the caller's own settings for Python. */
export function pretixEnvironment(configuration: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return { PATH, HOME, TMPDIR, PRETIX_CONFIG_FILE: configuration, PYTHONDONTWRITEBYTECODE: '1' }
}
