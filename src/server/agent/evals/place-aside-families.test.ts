// Cities that a message in Chinese names for something else than going there.
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { sceneNamed } from './scenes.fixture.ts'

const read = (text: string) => readMessage(text, tripContext(sceneNamed('paris-new').trip, '2026-11-22')).slots.cities

describe('a city that is named for something else', () => {
  it.each([
    ['我们家住沈阳然后我儿子在武汉上大学这次想全家去青岛待五天', ['Qingdao']],
    ['情侣游重庆4天3晚，上次在成都被辣哭了', ['Chongqing']],
    ['我在广州读书，闺蜜在长沙上班，打算约在厦门碰头玩三天', ['Xiamen']],
    ['大学在南京，毕业旅行就去桂林吧', ['Guilin']],
    ['三亚去过了，厦门也去过了，想去大理5天', ['Dali']],
    ['刚从大连回来，下个月想去苏州玩3天', ['Suzhou']],
    ['比三亚便宜的海边，就去青岛吧，4天', ['Qingdao']],
    ['武汉的朋友推荐的长沙，去三天', ['Changsha']],
    ['我老公是西安人，想带孩子去敦煌玩4天', ['Dunhuang']],
    ['孩子在墨尔本留学，去悉尼玩一周', ['Sydney']],
    ['我住台北，去年去过京都跟奈良，这次想去福冈四天', ['Fukuoka']],
    ['听说大理太商业化了，想去沙溪待4天', ['沙溪']],
    ['北京土著，奔三亚，六天', ['Sanya']],
    ['她在成都我在广州，想在重庆碰头', ['Chongqing']],
  ])('is no stop: %s', (text, cities) => {
    expect(read(text)).toEqual(cities)
  })

  it.each([
    ['大理进丽江出，六天', ['Dali', 'Lijiang']],
    ['5天 成都+乐山', ['Chengdu', 'Leshan']],
    ['想去扬州', ['扬州']],
    ['想去云南，昆明大理丽江玩8天', ['Kunming', 'Dali', 'Lijiang']],
    ['上次没去成西安，这次补上，4天', ['Xi’an']],
    ['先去东京3天再去京都2天最后大阪1天', ['Tokyo', 'Kyoto', 'Osaka']],
    ['重庆3天，顺路去成都住一晚', ['Chongqing', 'Chengdu']],
  ])('is a stop where it is wanted: %s', (text, cities) => {
    expect(read(text)).toEqual(cities)
  })
})
