import { expect, it } from 'vitest'
import { tagName } from '#i18n/server/tag-name.ts'
import { attractionTags, cuisines } from '../../providers/shipped-data/guides/guide-vocabulary.ts'

it.each([...attractionTags, ...cuisines])('%s has a name in Chinese', (tag) => {
  expect(tagName(tag, 'zh-CN')).toMatch(/\p{Script=Han}/u)
})
