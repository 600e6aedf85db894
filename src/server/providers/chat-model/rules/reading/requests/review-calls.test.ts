import { describe, expect, it } from 'vitest'
import { reviewCalls } from './review-calls.ts'

describe('stars that stand in a clause of their own', () => {
  it.each([
    [
      'arashiyama was magic, 5. nishiki a tourist trap, 1 star',
      [
        ['arashiyama', 5],
        ['nishiki', 1],
      ],
    ],
    [
      '武侯祠一般 三星 锦里太商业化 一星',
      [
        ['武侯祠', 3],
        ['锦里', 1],
      ],
    ],
    ['熊猫基地看完了 超赞 五星', [['熊猫基地', 5]]],
  ])('are of what was named last: %s', (text, rated) => {
    const [call] = reviewCalls(text)
    expect(call?.args.reviews).toMatchObject(rated.map(([name, rating]) => ({ items: { name }, rating })))
  })
})
