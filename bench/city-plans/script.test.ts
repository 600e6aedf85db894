import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('measures a part of the grid and every set, and prints its rows to the last', () => {
  const script = join(import.meta.dirname, 'city-plans.ts')
  const sets = 'requests,second,third,fourth,fifth,sixth,seventh'
  const part = ['--cities', 'xiamen', '--days', '3', '--parts', `grid,${sets},far`]
  const printed = execFileSync(process.execPath, [script, ...part], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  expect(printed).toContain('1 cities,')
  for (const set of ['realism', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'])
    expect(printed).toMatch(new RegExp(`requests of the ${set} set met in all alternatives +\\d+ of \\d+`))
  expect(printed).toMatch(/violations that verify finds +0 /)
  expect(printed.trimEnd().split('\n').at(-1)).toMatch(/CPU of three plans for 3 days: median; slowest +\d+; \d+ ms/)
})
