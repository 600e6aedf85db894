import { expect, it } from 'vitest'
import { composePrompt } from './system.ts'

const notes = { stage: 'pre' as const, elsewhere: null, problems: [], failed: [], cutShort: false, sources: [] }

it('names the language of the reply', () => {
  expect(composePrompt({ ...notes, locale: 'zh-CN' })).toContain('in Simplified Chinese.')
  expect(composePrompt({ ...notes, locale: 'en' })).toContain('in English.')
})
