import { expect, it } from 'vitest'
import { knownName, readName, scoreName } from './name-score.ts'

it.each([
  ['DMZ', 'DMZ: Imjingak and the Third Tunnel', 1],
  ['Imjingak', 'DMZ: Imjingak and the Third Tunnel', 0.62],
  ['南锣鼓巷', '南锣鼓巷：胡同与小店', 1],
])('knows %s as what stands before the colon of %s, or behind it', (typed, name, least) => {
  expect(scoreName(readName(typed), knownName(name))).toBeGreaterThanOrEqual(least)
})
