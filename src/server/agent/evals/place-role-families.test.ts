// What part a place plays that a message names: a stop, a sight of one, the region that the stops lie in, or a quarter.
import { describe, expect, it } from 'vitest'
import type { TripBrief } from '#contract/trip-brief.ts'
import { parisTrip, runTurn } from '../../../testing/agent-turn.ts'
import { readMessage } from '../../providers/chat-model/rules/reading/reader.ts'
import { tripContext } from '../../providers/chat-model/rules/reading/trip-context.ts'
import { readRequest } from '../../providers/chat-model/rules/transcript/user-request.ts'
import { factsOfTrip } from '../tools/get-trip.ts'

const today = '2026-11-26'
const place = (name: string, lat: number, lng: number, country: string, zone: string) => ({
  name,
  lat,
  lng,
  country,
  zone,
})
const datong = place('大同', 40.09, 113.3, 'CN', 'Asia/Shanghai')
const xian = place('西安', 34.26, 108.94, 'CN', 'Asia/Shanghai')
const luoyang = place('洛阳', 34.66, 112.43, 'CN', 'Asia/Shanghai')
const rome = place('Rome', 41.9, 12.5, 'IT', 'Europe/Rome')
const barcelona = place('Barcelona', 41.38, 2.17, 'ES', 'Europe/Madrid')
const taipei = place('Taipei', 25.04, 121.56, 'TW', 'Asia/Taipei')

function tripTo(...places: (typeof rome)[]) {
  const stops = places.map((each, index) => ({
    id: `0190aaaa-0000-7000-8000-00000000001${index}`,
    place: each,
    nights: null,
  }))
  return parisTrip({ destination: places[0] ?? rome, stops, startDate: null, durationDays: null })
}
const read = (text: string, ...places: (typeof rome)[]) =>
  readMessage(text, tripContext(tripTo(...places), today)).slots
const named = (text: string, ...places: (typeof rome)[]) => {
  const { cities, mustSee } = read(text, ...places)
  return { cities, mustSee }
}

describe('a sight that must be seen', () => {
  it.each([
    ['云冈石窟无论如何必须去，其他你定', datong, ['云冈石窟']],
    ['云冈石窟和悬空寺肯定要去看', datong, ['云冈石窟', '悬空寺']],
    ['别错过云冈石窟', datong, ['云冈石窟']],
    ['不想错过华山，节奏慢一点', xian, ['Mount Huashan']],
    ["we really don't want to miss Montserrat", barcelona, ['Montserrat']],
  ] as const)('joins no destination: %s', (text, where, sights) => {
    const { cities, mustSee } = named(text, where)
    expect(cities).toEqual([])
    for (const sight of sights) expect(mustSee.some((each) => each.includes(sight) || sight.includes(each))).toBe(true)
  })

  it.each([
    ['一定要去京都，再去奈良', ['Kyoto', 'Nara']],
    ['Kyoto is a must, and Osaka for two nights', ['Kyoto', 'Osaka']],
  ])('is none where it is a city: %s', (text, cities) => {
    expect(named(text, place('Tokyo', 35.68, 139.69, 'JP', 'Asia/Tokyo')).cities).toEqual(cities)
  })

  it('is named once, whatever its accents', () => {
    expect(named('must see: Sagrada Familia, Park Guell', barcelona).mustSee).toEqual(['Sagrada Família', 'Park Güell'])
  })

  it.each([
    ['顺便看看云冈石窟', datong],
    ['we want to see Park Guell', barcelona],
  ])('is no liking for what its name is made of: %s', (text, where) => {
    expect(read(text, where).interests).toEqual([])
  })
})

describe('a correction', () => {
  it.each([
    ['目的地只有西安和洛阳，白马寺是洛阳的景点', ['Xi’an', 'Luoyang']],
    ['搞错了，龙门石窟、白马寺都是洛阳的景点，我们的目的地是西安跟洛阳两个城市', ['Xi’an', 'Luoyang']],
    ['The destinations are Xi’an and Luoyang; Longmen is a sight near Luoyang', ['Xi’an', 'Luoyang']],
  ])('tells the stops: %s', (text, cities) => {
    expect(named(text, xian, luoyang).cities).toEqual(cities)
  })

  it('drops a stop of the conversation that is none', () => {
    const context = {
      ...tripContext(tripTo(rome), today),
      stops: [{ place: 'Umbria', nights: 6 }, { place: 'Perugia' }, { place: 'Assisi' }],
    }
    const { slots } = readMessage("No, don't treat it so, Umbria is not a stop: Perugia 4 nights, Assisi 2", context)
    expect(slots.stops).toEqual([
      { place: 'Perugia', nights: 4 },
      { place: 'Assisi', nights: 2 },
    ])
  })
})

describe('a region', () => {
  it.each([
    ['eight days in Umbria: Perugia, Assisi and Orvieto', ['Perugia', 'Assisi', 'Orvieto']],
    ['Ten days in Provence, maybe Avignon, Arles and Nice', ['Avignon', 'Arles', 'Nice']],
    ['去云南玩八天，昆明、大理、丽江', ['Kunming', 'Dali', 'Lijiang']],
  ])('is the frame of its towns: %s', (text, cities) => {
    expect(named(text, rome).cities).toEqual(cities)
  })

  it('stays a stop where no town of it is named', () => {
    expect(named('a week in Tuscany', rome).cities).toEqual(['Tuscany'])
  })

  it.each(['Taipei for five days, one evening in Beitou', '台北玩五天，想去北投泡汤'])('has quarters: %s', (text) => {
    expect(named(text, taipei).cities).toEqual(['Taipei'])
  })
})

describe('what was set by hand', () => {
  const edited = <Value>(value: Value) => ({ value, origin: 'edited' as const, words: null })
  const stops = [
    { place: '西安', nights: 3 },
    { place: '洛阳', nights: 2 },
  ]
  const brief: Partial<TripBrief> = { stops: edited(stops), days: edited(6), mustSee: edited(['龙门石窟']) }
  const asked = (...userMessages: string[]) =>
    readRequest({
      userMessages,
      brief,
      context: { locale: 'zh-CN', stage: 'pre', today, rejections: [] },
      results: [{ name: 'get_trip', cite: null, value: factsOfTrip(tripTo(xian, luoyang)) }],
    })

  it('stays over what older messages said', () => {
    const { slots } = asked('去西安和开封玩九天，必须去清明上河园', '早上九点以后出门')
    expect(slots).toMatchObject({ days: 6, mustSee: ['龙门石窟'], dayStart: '09:00' })
  })

  it('changes by what the new message says of it', () => {
    const { stated } = asked('去西安玩九天', '洛阳改住一晚')
    expect(stated.stops).toEqual([
      { place: 'Xi’an', nights: 3 },
      { place: 'Luoyang', nights: 1 },
    ])
  })

  it('keeps its nights where the stops are said again', () => {
    expect(asked('去西安玩', '目的地是西安和洛阳两个城市').stated.stops).toEqual([
      { place: 'Xi’an', nights: 3 },
      { place: 'Luoyang', nights: 2 },
    ])
  })

  it('is not replaced by a stop that is only spoken of', async () => {
    const { signals } = await runTurn({
      trip: tripTo(xian, luoyang),
      brief,
      text: '洛阳那边想轻松一点',
      locale: 'zh-CN',
    })
    const noted = signals.find((signal) => signal.type === 'tool.started' && signal.name === 'update_brief')
    expect(noted).toMatchObject({ args: { set: { pace: { value: 'relaxed' } } } })
    expect(JSON.stringify(noted)).not.toContain('"stops"')
  })
})

describe('a way to travel that is refused', () => {
  it.each([
    ['by train, no hire car please', ['by train', 'no hire car']],
    ['NO driving', ['NO driving']],
    ['不租车，也不打算自驾，坐高铁', ['不租车', '不打算自驾', '坐高铁']],
  ])('is noted as refused: %s', (text, remarks) => {
    expect(read(`${text}, 3 days`, rome).remarks).toEqual(remarks)
  })

  it('bounds the plan and is no note where timetables know it', () => {
    const { remarks, transport } = read('别坐飞机，不住民宿, 3 days', rome)
    expect([remarks, transport?.between?.includes('flight')]).toEqual([['不住民宿'], false])
  })

  it.each([
    ["we get around without a car and don't want taxis", ['without a car']],
    ['不要打车，不住民宿', ['不住民宿']],
  ])('bounds the ways about town, and what stands beside it is noted: %s', (text, noted) => {
    const { remarks, transport } = read(`${text}, 3 days`, rome)
    expect([remarks, transport?.local]).toEqual([noted, ['walk', 'transit']])
  })

  it.each(['不租车', "we don't want to drive"])('is understood alone: %s', (text) => {
    const { unsure, acts } = readMessage(text, tripContext(tripTo(rome), today))
    expect([unsure, acts.map(({ act }) => act)]).toEqual([null, ['wish']])
  })
})

describe('one stop of several', () => {
  it.each([
    ['洛阳改住三晚', xian, luoyang, ['Xi’an', 'Luoyang 3']],
    ['Jiufen just one night', taipei, place('Jiufen', 25.11, 121.84, 'TW', 'Asia/Taipei'), ['Taipei', 'Jiufen 1']],
  ])('has its own nights and no length of the trip: %s', (text, first, second, stops) => {
    const { days, stops: said = [] } = read(text, first, second)
    expect([days, said.map(({ place: name, nights }) => (nights ? `${name} ${nights}` : name))]).toEqual([
      undefined,
      stops,
    ])
  })

  it('is named with the others and the length of all', () => {
    expect(read('西安和洛阳一共5天', xian, luoyang)).toMatchObject({
      days: 5,
      stops: [{ place: 'Xi’an' }, { place: 'Luoyang' }],
    })
  })
})

describe('a lake that stands for its city', () => {
  it('is a sight of it', () => {
    const hangzhou = place('杭州', 30.27, 120.16, 'CN', 'Asia/Shanghai')
    expect(named('杭州三天，西湖必须去', hangzhou).cities).toEqual(['Hangzhou'])
  })
})

describe('the hour of a flight home', () => {
  it.each([
    ['landing 22:15 Thu, leaving 07:20 Tue, gardens please', '07:20'],
    ['we fly in at 21:40 and leave 06:30', '06:30'],
    ['返程航班早上7点20起飞，7点20出发去机场', '07:20'],
  ])('begins no day: %s', (text, depart) => {
    const { dayStart, depart: stated } = read(text, rome)
    expect([dayStart, stated]).toEqual([undefined, depart])
  })
})
