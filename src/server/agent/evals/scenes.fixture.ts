// The trips that the messages of the test split are written in.
import type { ItineraryItem } from '#contract/itinerary.ts'
import type { StageName } from '#contract/stage.ts'
import type { TripDetail } from '#contract/trip.ts'
import { chengduTrip, parisTrip } from '../../../testing/agent-turn.ts'
import { storedItem } from '../../../testing/itinerary-item.ts'
import { createShippedGuides } from '../../providers/shipped-data/guides/guides.ts'
import type { CityGuide } from '../../providers/shipped-data/guides/schema.ts'

export interface Scene {
  trip: TripDetail
  stage: StageName
  /** Chinese name to English name of the places of its guide. */
  otherNames: ReadonlyMap<string, string>
}

const guides = createShippedGuides()
const kyoto = { name: 'Kyoto', lat: 35.0116, lng: 135.7681, zone: 'Asia/Tokyo', country: 'JP' }

const chengduPlan = `1 09:30 11:30 attraction 宽窄巷子
1 12:00 13:00 restaurant 陈麻婆豆腐(青华路店)
1 14:00 16:00 attraction 人民公园
1 20:00 21:30 attraction 蜀风雅韵川剧院
2 08:30 12:00 attraction 成都大熊猫繁育研究基地
2 12:45 13:45 restaurant 龙抄手(春熙路总店)
2 14:30 16:30 attraction 成都博物馆
2 18:30 20:00 restaurant 蜀九香火锅
3 09:30 11:30 attraction 武侯祠博物馆
3 11:40 13:00 attraction 锦里古街
3 14:30 16:30 attraction 四川博物院
3 18:00 19:30 restaurant 马旺子·川小馆`
const parisPlan = `1 09:30 12:30 attraction Louvre Museum
1 13:00 14:00 restaurant Bouillon Chartier Grands Boulevards
1 14:30 15:30 attraction Tuileries Garden
1 17:00 19:00 attraction Eiffel Tower
2 10:00 12:30 attraction Musée d'Orsay
2 12:45 13:45 restaurant Café de Flore
2 14:15 15:30 attraction Luxembourg Gardens
2 17:00 18:00 attraction Seine cruise from Pont Neuf
2 19:00 20:30 restaurant Le Relais de l'Entrecôte Saint-Germain
3 09:30 11:00 attraction Sacré-Cœur Basilica
3 12:00 13:00 restaurant Bouillon Pigalle
3 14:00 15:30 attraction Galeries Lafayette Haussmann
3 16:00 17:30 attraction Palais Garnier
4 10:00 11:00 attraction Notre-Dame de Paris
4 11:15 12:15 attraction Sainte-Chapelle
4 13:00 14:00 restaurant L'As du Fallafel
4 14:15 15:15 attraction Place des Vosges`
const kyotoPlan = `1 09:30 11:00 attraction Kiyomizu-dera
1 11:15 12:00 attraction Ninenzaka & Sannenzaka
1 14:00 15:00 attraction Yasaka Shrine
2 09:30 10:30 attraction Kinkaku-ji
2 11:00 12:00 attraction Ryoan-ji
2 12:45 13:45 restaurant Honke Owariya
2 14:30 16:00 attraction Nijo Castle
2 18:30 19:30 restaurant Chao Chao Gyoza Sanjo Kiyamachi
3 08:30 09:30 attraction Arashiyama Bamboo Grove
3 09:45 10:45 attraction Tenryu-ji
3 12:00 13:00 restaurant Arashiyama Yoshimura
3 15:00 16:30 attraction Nishiki Market
4 10:00 11:00 attraction To-ji`

const kyotoTrip = (stage: StageName, startDate: string) =>
  parisTrip({
    title: 'Kyoto',
    destination: kyoto,
    startDate,
    durationDays: 4,
    currency: 'JPY',
    currentStage: stage,
    summary: { plannedCost: { amount: 0, currency: 'JPY' }, itemCount: 0, openTaskCount: 0 },
  })

const scenes: Record<string, () => Scene> = {
  'chengdu-new': () => scene(chengduTrip(), 'chengdu'),
  'chengdu-plan': () => scene(chengduTrip(), 'chengdu', chengduPlan),
  'paris-new': () => scene(parisTrip(), 'paris'),
  'paris-plan': () => scene(parisTrip({ party: { adults: 2, children: 0 } }), 'paris', parisPlan),
  'kyoto-on': () => scene(kyotoTrip('on', '2026-11-21'), 'kyoto', kyotoPlan),
  'kyoto-post': () => scene(kyotoTrip('post', '2026-11-10'), 'kyoto', kyotoPlan),
}

export function sceneNamed(name: string): Scene {
  const make = scenes[name]
  if (!make) throw new Error(`no such scene: ${name}`)
  return make()
}

function scene(trip: TripDetail, guideId: string, plan = ''): Scene {
  const guide = guides.byId(guideId)
  if (!guide) throw new Error(`no guide: ${guideId}`)
  const spots = [...guide.attractions, ...guide.restaurants]
  const itinerary = plan ? plan.split('\n').map((line, index) => item(trip, line, index, guide)) : []
  return {
    trip: { ...trip, itinerary },
    stage: trip.currentStage,
    otherNames: new Map(spots.map(({ name }) => [name.zh, name.en])),
  }
}

function item(trip: TripDetail, line: string, index: number, guide: CityGuide): ItineraryItem {
  const [day = '', start = '', end = '', kind = '', ...words] = line.split(' ')
  const title = words.join(' ')
  const spot = [...guide.attractions, ...guide.restaurants].find(({ name }) => name.zh === title || name.en === title)
  if (!spot) throw new Error(`not in the guide: ${title}`)
  return storedItem({
    id: `0190bbbb-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    tripId: trip.id,
    kind: kind === 'restaurant' ? 'restaurant' : 'attraction',
    title,
    day: Number(day),
    start,
    end,
    zone: trip.destination.zone,
    place: { name: title, lat: spot.lat, lng: spot.lng, candidateId: `${guide.id}/${spot.id}` },
    position: `a${String(index).padStart(3, '0')}`,
  })
}
