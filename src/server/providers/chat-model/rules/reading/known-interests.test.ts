import { describe, expect, it } from 'vitest'
import { withKnownInterests } from './known-interests.ts'

const known = ['历史', '亲子', '美食', '自然']
const read = (interests: string[], avoid: string[] = []) => ({ interests, avoid, cuisines: [] })

describe('interests of the form', () => {
  it.each([
    ['老大要看大熊猫', read(['panda']), [...known, 'panda']],
    ['the kids want to see pandas', read(['panda']), [...known, 'panda']],
    ['历史一定要有', read(['history']), ['亲子', '美食', '自然', 'history']],
    ['不要历史，要看熊猫', read(['panda'], ['history']), ['亲子', '美食', '自然', 'panda']],
    ['只想看大熊猫', read(['panda']), ['panda']],
    ['only pandas please', read(['panda']), ['panda']],
    ['五天', read([]), []],
  ])('are added to, or replaced where that is said: %s', (message, slots, wanted) => {
    expect(withKnownInterests(slots, known, message)).toEqual(wanted)
  })
})
