import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const source = fileURLToPath(new URL('..', import.meta.url))
const ofBrowser = ['app', 'components', 'features', 'lib', 'screens']
/** Addresses that neither the router nor links of Next complete. */
const raw =
  /(?<!withBasePath\()['"`]\/(api\/|sw\.js|icon)|location\.(assign|replace)\((?!withBasePath)|<a\b[^>]*\shref="\//

function linesOf(folder: string): { file: string; line: string }[] {
  return readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(source, folder, file), 'utf8').split('\n')
      return lines.map((line) => ({ file: join(folder, file), line: line.trim() }))
    })
}

it('completes every address of the server with the base path', () => {
  const lines = ofBrowser.flatMap(linesOf)
  expect(lines.length).toBeGreaterThan(1000)
  expect(lines.filter(({ line }) => raw.test(line) && !/^(\/\/|\*|\/\*)/.test(line))).toEqual([])
})
