import { describe, expect, it } from 'vitest'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
import { sceneNamed } from './scenes.fixture.ts'

const today = '2026-11-22'
const read = (text: string) => readMessage(text, tripContext(sceneNamed('paris-new').trip, today)).slots
const after = (...userMessages: string[]) =>
  readRequest({ userMessages, context: { locale: 'en', stage: 'pre', today, rejections: [] }, results: [] }).slots

describe('times of the journey', () => {
  it.each([
    ['arr 0915 on 12/12, dep 2130 on 15/12, 2 pax', { arrive: '09:15', depart: '21:30' }],
    ['25号下午两点到关西机场，31号晚上七点从关西起飞', { arrive: '14:00', depart: '19:00' }],
    ['we arrive at 11am and fly home from Milan on the 10th at 6pm', { arrive: '11:00', depart: '18:00' }],
    ['start the days at 9.30, 3 days', { dayStart: '09:30' }],
    ["4 days, we don't want to be out after 9 in the evening", { dayEnd: '21:00' }],
    ['4天，晚上九点以后就不想在外面了', { dayEnd: '21:00' }],
    ['hotel by 7pm, four days', { dayEnd: '19:00' }],
    ['12月19号11点17分到，23号晚上8点13分走', { arrive: '11:17', depart: '20:13' }],
  ])('and of the days: %s', (text, times) => {
    const { arrive, depart, dayStart, dayEnd } = read(text)
    expect({ arrive, depart, dayStart, dayEnd }).toEqual(times)
  })
})

describe('dates', () => {
  it.each([
    ['back home on 22 Feb. We leave on 17 Feb. 2 persons', '2027-02-17', 6],
    ['five days, ending on December 19', '2026-12-15', 5],
    ['sat - tue, two couples', '2026-11-28', 4],
    ['5 days, 2 pers., from 21-12', '2026-12-21', 5],
    ['出发：12.18 返程：12.21 人数：2', '2026-12-18', 4],
    ['1月20日至22日，12人', '2027-01-20', 3],
    ['圣诞去，24到27号，两个人', '2026-12-24', 4],
  ])('of both ends: %s', (text, start, days) => {
    const { startDate, days: length } = read(text)
    expect([startDate, length]).toEqual([start, days])
  })

  it.each([
    [['4 days from dec 8', 'can we push it back a week?'], '2026-12-15', 4],
    [['两人4天12月8号', '往后推一个礼拜'], '2026-12-15', 4],
    [['4 days from 10 jan, 2 adults', "my sister's coming along for the last two days"], '2027-01-10', 4],
  ])('that later messages shift: %s', (texts, start, days) => {
    const { startDate, days: length } = after(...texts)
    expect([startDate, length]).toEqual([start, days])
  })
})

describe('money', () => {
  it.each([
    ['our budget is 3000-3500 euros', 3500, false],
    ['预算6000到7000', 7000, false],
    ['3个人，500/人，两天', 500, true],
    ['钱：1w；天：5', 10_000, false],
  ])('of a range or a form: %s', (text, amount, perPerson) => {
    expect(read(text).budget).toMatchObject({ amount, perPerson })
  })

  it('keeps the currency that was said', () => {
    expect(after('4 days, 3000 usd', "that's without flights, so 2000 for the rest").budget?.amount).toBe(2000)
  })
})

describe('a stop of the conversation', () => {
  it.each([
    [['munich 2 nights salzburg 2 nights', '3 in salzburg'], 'Munich 2, Salzburg 3', 6],
    [['大阪2晚京都2晚', '京都改成三晚吧'], 'Osaka 2, Kyoto 3', 6],
  ])('gets other nights: %s', (texts, stops, days) => {
    const slots = after(...texts)
    expect(slots.stops?.map(({ place, nights }) => `${place} ${nights}`).join(', ')).toBe(stops)
    expect(slots.days).toBe(days)
  })
})

describe('what Chinese counts and leaves out', () => {
  it.each([
    ['姐妹俩四天三晚，一人准备掏3k', { adults: 2 }, { amount: 3000, perPerson: true }],
    ['3女1男，五天，一共2w', { adults: 4 }, { amount: 20_000, perPerson: false }],
    ['闺蜜仨去三天，每个人大概出2000', { adults: 3 }, { amount: 2000, perPerson: true }],
    ['南方小土豆三枚，每人两仟块', { adults: 3 }, { amount: 2000, perPerson: true }],
    ['就我们两个女生 预算3k5一个人', { adults: 2 }, { amount: 3500, perPerson: true }],
    ['帮爸妈问的，他们俩就想喝喝茶，花销一万打底别超一万五', { adults: 2 }, { amount: 15_000 }],
    ['双人游，我和同事，其他花费一人不超一千五', { adults: 2 }, { amount: 1500, perPerson: true }],
    ['带我家两个神兽（9岁哥哥6岁妹妹），爸爸留守，一共六千', { adults: 1, children: 2 }, { amount: 6000 }],
    ['孩子他爸来不了，就我带俩娃，封顶九千', { adults: 1, children: 2 }, { amount: 9000 }],
    ['四日三夜，预算港纸一万二', undefined, { amount: 12_000, currency: 'HKD' }],
    ['五天，抓新台幣十二萬', undefined, { amount: 120_000, currency: 'TWD' }],
  ])('is a party and a budget: %s', (text, party, budget) => {
    const slots = read(text)
    if (party) expect(slots.party).toMatchObject(party)
    expect(slots.budget).toMatchObject(budget)
  })

  it.each([
    ['12月17早上六点四十落地，20号晚上九点五十飞走', '2026-12-17', 4],
    ['12月22号入住26号退房', '2026-12-22', 5],
    ['12月20号周日到25号周五', '2026-12-20', 6],
    ['初二走初六回', '2027-02-07', 5],
    ['就周末两天 12.12和12.13', '2026-12-12', 2],
    ['12月3出发，6号晚上回', '2026-12-03', 4],
  ])('is a first and a last day: %s', (text, start, days) => {
    const { startDate, days: length } = read(text)
    expect([startDate, length]).toEqual([start, days])
  })

  it.each(['11点前别给我安排东西', '十一点之前不要叫我起床'])('is when the days start: %s', (text) => {
    expect(read(`3天，${text}`).dayStart).toBe('11:00')
  })

  it.each(['一块儿来', '一天走路别超过五千步'])('is no money: %s', (text) => {
    expect(read(`四天，我妈也${text}`).budget).toBeUndefined()
  })

  it.each(['不要一天跑三个景点那种', '一天两个就够了', '出发日期往后挪两天'])('is no length: %s', (text) => {
    expect(read(text).days).toBeUndefined()
  })

  it.each(['三天，越松越好', '三天，怎么舒服怎么来'])('is a pace: %s', (text) => {
    expect(read(text).pace).toBe('relaxed')
  })

  it.each(['比起博物馆更想去公园发呆', '与其逛博物馆不如去公园'])('is what is liked less: %s', (text) => {
    expect(read(text)).toMatchObject({ avoid: ['museum'], interests: ['park'] })
  })
})

describe('a party by its nouns', () => {
  it.each([
    ['俩程序员去巴黎玩四天', 2],
    ['咱们仨姐妹，三天', 3],
    ['哥四个，五天', 4],
    ['母女俩，八天，慢点走', 2],
    ['董事长携夫人及两名秘书到访，三天', 4],
    ['两位长辈，加上我和老公，五天', 4],
    ['我跟我老弟，三天', 2],
    ['三口人（娃6岁），玩四天', 2],
    ['俩穷学生，五天', 2],
    ['姥姥姥爷想看海，我和我妈陪他俩去，六天', 4],
  ])('%s', (text, adults) => {
    expect(read(text).party).toMatchObject({ adults })
  })
})

describe('values as they are corrected', () => {
  it.each([
    ['总预算不是三千，是八千', { budget: { amount: 8000 } }],
    ['三个人加一块儿六千，五天', { budget: { amount: 6000 }, days: 5 }],
    ['十一点以前别喊我，三天', { dayStart: '11:00' }],
    ['最后一天中午十二点半就得去机场了', { depart: '12:30' }],
    ['小的一进博物馆就哭，三天', { avoid: ['museum'] }],
    ['购物的一个都别放，四天', { avoid: ['shopping'] }],
    ['12.24进，五天', { startDate: '2026-12-24' }],
    ['节奏务必舒缓，四天', { pace: 'relaxed' }],
    ['我不吃猪肉也不吃鹅肝', { refusedFoods: ['pork', 'offal'] }],
  ])('%s', (text, values) => {
    expect(read(text)).toMatchObject(values)
  })

  it('takes no meat of one animal for all meat', () => {
    expect(read('猪肉也不吃').diets).toBeUndefined()
    expect(read('肉也不吃').diets).toEqual(['vegetarian'])
  })
})
