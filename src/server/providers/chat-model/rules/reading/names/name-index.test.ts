import { describe, expect, it } from 'vitest'
import { createShippedGuides } from '../../../../shipped-data/guides/guides.ts'
import { indexNames } from './name-index.ts'

const guides = createShippedGuides()
const namesIn = (guide: string, titles: string[], text: string) =>
  indexNames(guides.byId(guide), titles)
    .find(text)
    .map(({ place }) => place.name)

const noodles = 'Huaxing Fried Egg Noodles'
const store = 'Galeries Lafayette Haussmann'

describe('a name takes whole words', () => {
  it.each([
    ['chengdu', noodles, 'she is allergic to eggs'],
    ['paris', store, 'we love galleries and gardens'],
  ])('%s: %s is not meant by "%s"', (guide, title, text) => {
    expect(namesIn(guide, [title], text)).not.toContain(title)
  })

  it.each([
    ['chengdu', noodles, 'skip Huaxing on day 2'],
    ['paris', store, 'drop Galeries Lafayette'],
    ['paris', store, 'drop Galleries Lafayette'],
  ])('%s: %s is meant by "%s"', (guide, title, text) => {
    expect(namesIn(guide, [title], text)).toContain(title)
  })
})
