import { expect, it } from 'vitest'
import { cutToTokens, estimateTokens } from './estimate-tokens.ts'

it.each(['panda '.repeat(2000), '熊猫'.repeat(2000), 'a 熊 '.repeat(2000)])(
  'cuts a text to a number of tokens',
  (text) => {
    const cut = cutToTokens(text, 500)
    expect(text.startsWith(cut)).toBe(true)
    expect(estimateTokens(cut)).toBe(500)
    expect(cutToTokens('short', 500)).toBe('short')
  },
)
