import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeFolder } from '../../src/testing/remove-folder.ts'
import { tracePackages } from './trace-packages.ts'

let scratch: string
let project: string

const files: Record<string, string> = {
  'package.json': '{"type":"module"}',
  'main.ts': "import { part } from './part.ts'\nconst said: string = part()\nprocess.stdout.write(said)\n",
  'part.ts': "import { said } from 'used'\nexport const part = (): string => said\n",
  'node_modules/used/package.json': '{"name":"used","type":"module","exports":"./index.js"}',
  'node_modules/used/index.js': "import deeper from 'deeper'\nexport const said = deeper\n",
  'node_modules/used/build.js': 'never loaded',
  'node_modules/deeper/package.json': '{"name":"deeper","main":"lib/index.js"}',
  'node_modules/deeper/lib/index.js': "module.exports = require('./words.js')\n",
  'node_modules/deeper/lib/words.js': "module.exports = 'a word'\n",
  'node_modules/deeper/lib/developing.js': 'module.exports = null\n',
  'node_modules/unused/package.json': '{"name":"unused","main":"index.js"}',
  'node_modules/unused/index.js': 'module.exports = 1\n',
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'journeyon-image-'))
  project = join(scratch, 'project')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(project, path)), { recursive: true })
    await writeFile(join(project, path), text)
  }
})
afterAll(() => removeFolder(scratch))

it('lists what a typed program loads, and with that alone it runs in an empty folder', async () => {
  const traced = await tracePackages(project, ['main.ts'])
  expect(traced).toEqual([
    'node_modules/deeper/lib/index.js',
    'node_modules/deeper/lib/words.js',
    'node_modules/deeper/package.json',
    'node_modules/used/index.js',
    'node_modules/used/package.json',
  ])
  const copy = join(scratch, 'copy')
  for (const file of ['package.json', 'main.ts', 'part.ts', ...traced]) await cp(join(project, file), join(copy, file))
  const { stdout } = await promisify(execFile)(process.execPath, ['main.ts'], { cwd: copy })
  expect(stdout).toBe('a word')
})

it('leaves out what is ignored', async () => {
  const traced = await tracePackages(project, ['main.ts'], ['**/deeper/lib/words.js'])
  expect(traced).not.toContain('node_modules/deeper/lib/words.js')
  expect(traced).toContain('node_modules/deeper/lib/index.js')
})
