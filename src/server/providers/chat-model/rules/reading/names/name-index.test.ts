import { describe, expect, it } from 'vitest'
import { createShippedGuides } from '../../../../shipped-data/guides/guides.ts'
import { indexNames } from './name-index.ts'
import { guidesOf } from './reading-context.ts'

const guides = createShippedGuides()
const namesIn = (guide: string, titles: string[], text: string) =>
  indexNames(guidesOf([guides.byId(guide)]), titles)
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

describe('a sight comes before a shop that is called after it', () => {
  it.each([
    ['xian', '第3天下午加上兵马俑', 'Terracotta Army Museum'],
    ['xian', '兵马佣怎么没有', 'Terracotta Army Museum'],
    ['xian', '陕历博周一闭馆吗', 'Shaanxi History Museum'],
    ['xian', '大雁塔几点开门', 'Big Wild Goose Pagoda'],
    ['xian', '兵马俑广场面馆好吃吗', 'Noodle shops on the Terracotta Army plaza'],
    ['chengdu', '第二天加上大熊猫基地', 'Chengdu Research Base of Giant Panda Breeding'],
    ['chengdu', '熊猫基地要预约吗', 'Chengdu Research Base of Giant Panda Breeding'],
    ['rome', 'is the colosseum open', 'Colosseum'],
    ['suzhou', '苏博要预约吗', 'Suzhou Museum'],
    ['new-york', 'tickets for the 9/11 museum', '9/11 Memorial & Museum'],
    ['new-york', 'remove the 9/11 memorial', '9/11 Memorial & Museum'],
  ])('%s: %s', (guide, text, name) => {
    expect(namesIn(guide, [], text)).toEqual([name])
  })

  it.each([
    ['shanghai', '人民广场附近有什么'],
    ['shanghai', '晚上博客更新'],
    ['new-york', '11月28日周六有哪些室内的地方可以去'],
    ['new-york', '第二天11点再出门吧'],
    ['new-york', 'start day 2 at 11 instead'],
    ['new-york', 'nothing between 9 and 11 please'],
    ['new-york', 'a table at 11 for four'],
  ])('%s: no museum by "%s"', (guide, text) => {
    expect(namesIn(guide, [], text).filter((name) => name.includes('Museum'))).toEqual([])
  })
})
