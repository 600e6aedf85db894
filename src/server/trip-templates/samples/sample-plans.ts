// What the sample trips hold. Places are those of the guides; their names, hours and prices come from there.
import type { SampleTrip } from '#contract/sample-trip.ts'
import type { Trip } from '#contract/trip.ts'

/** `HH:mm` to `HH:mm` at a place of the guide. */
type Visit = [start: string, end: string, place: string]
type SampleTask = 'stay' | 'tickets' | 'trains' | 'park' | 'insurance' | 'documents' | 'packing'
type SampleThing = 'id' | 'charger' | 'shoes' | 'umbrella' | 'sunscreen' | 'medicine' | 'snacks' | 'games' | 'powerBank'

/** A journey to the next city of the trip; terminals have names in the messages. */
interface SampleTrain {
  day: number
  start: string
  end: string
  id: 'beijing-xian' | 'xian-chengdu'
  lat: number
  lng: number
  /** Of one person, in units of the currency. */
  price: number
}

export interface SamplePlan {
  /** Guides of the cities in order, with nights and the place to sleep. */
  stops: { guide: string; nights: number; stay: string; checkIn: string }[]
  /** 0 = Sunday: the day on which every place of the plan is open. */
  startsOn: number
  /** Of all people, in units of the currency of the first city. */
  budget: number
  party: Trip['party']
  pace: Trip['pace']
  preferences: string[]
  /** By day, the first being 1. */
  days: Visit[][]
  trains: SampleTrain[]
  /** Ideas without a day. */
  ideas: string[]
  /** With the days from the start on which they are due. */
  tasks: [SampleTask, number][]
  packing: [SampleThing, number][]
}

export const samplePlans: Record<SampleTrip, SamplePlan> = {
  weekend: {
    stops: [{ guide: 'hangzhou', nights: 1, stay: 'ji-hubin', checkIn: '14:00' }],
    startsOn: 6,
    budget: 2500,
    party: { adults: 2, children: 0 },
    pace: 'balanced',
    preferences: ['nature', 'food', 'history'],
    days: [
      [
        ['09:00', '10:00', 'broken-bridge'],
        ['10:30', '12:00', 'zhejiang-museum-gushan'],
        ['12:10', '13:20', 'lou-wai-lou'],
        ['15:15', '16:45', 'leifeng-pagoda'],
        ['18:00', '19:15', 'xin-bai-lu'],
        ['19:30', '20:30', 'hubin'],
      ],
      [
        ['08:30', '10:00', 'su-causeway'],
        ['10:45', '12:15', 'hefang-street'],
        ['12:30', '13:30', 'kui-yuan-guan'],
        ['14:00', '15:30', 'deshou-palace'],
      ],
    ],
    trains: [],
    ideas: ['three-pools', 'green-tea-longjing'],
    tasks: [
      ['stay', -14],
      ['tickets', -7],
      ['packing', -1],
    ],
    packing: [
      ['id', 2],
      ['charger', 1],
      ['shoes', 2],
      ['umbrella', 1],
    ],
  },
  family: {
    stops: [{ guide: 'singapore', nights: 6, stay: 'village-hotel-bugis', checkIn: '15:00' }],
    startsOn: 6,
    budget: 4200,
    party: { adults: 2, children: 2 },
    pace: 'relaxed',
    preferences: ['family', 'nature', 'food'],
    days: [
      [
        ['17:00', '18:00', 'merlion-park'],
        ['18:30', '19:45', 'makansutra-gluttons-bay'],
      ],
      [
        ['09:15', '11:30', 'cloud-forest'],
        ['11:45', '12:45', 'satay-by-the-bay'],
        ['14:00', '16:00', 'artscience-museum'],
        ['18:00', '19:00', 'song-fa-clarke-quay'],
      ],
      [
        ['09:30', '14:30', 'singapore-zoo'],
        ['18:00', '19:15', 'newton-food-centre'],
      ],
      [
        ['10:00', '17:00', 'universal-studios-sg'],
        ['17:45', '19:00', 'coastes'],
      ],
      [
        ['09:00', '11:30', 'botanic-gardens'],
        ['12:15', '13:00', 'killiney-kopitiam'],
        ['16:00', '17:30', 'little-india'],
        ['18:00', '19:15', 'banana-leaf-apolo'],
      ],
      [
        ['10:00', '12:00', 'asian-civilisations-museum'],
        ['12:30', '13:15', 'maxwell-tian-tian'],
        ['17:00', '18:15', 'clarke-quay'],
        ['18:30', '20:00', 'jumbo-riverwalk'],
      ],
      [
        ['10:00', '11:30', 'haji-lane'],
        ['11:45', '12:45', 'zam-zam'],
      ],
    ],
    trains: [],
    ideas: ['river-wonders', 'jewel-changi', 'siloso-beach'],
    tasks: [
      ['stay', -21],
      ['documents', -20],
      ['park', -14],
      ['insurance', -10],
      ['packing', -2],
    ],
    packing: [
      ['id', 4],
      ['charger', 2],
      ['sunscreen', 1],
      ['umbrella', 2],
      ['medicine', 1],
      ['snacks', 4],
      ['games', 2],
    ],
  },
  rail: {
    stops: [
      { guide: 'beijing', nights: 3, stay: 'ji-hotel-qianmen', checkIn: '14:00' },
      { guide: 'xian', nights: 2, stay: 'belltower-hotel', checkIn: '15:00' },
      { guide: 'chengdu', nights: 2, stay: 'atour-chunxi', checkIn: '14:45' },
    ],
    startsOn: 5,
    budget: 12000,
    party: { adults: 2, children: 0 },
    pace: 'balanced',
    preferences: ['history', 'food', 'architecture'],
    days: [
      [
        ['15:30', '16:30', 'tiananmen-square'],
        ['17:30', '18:45', 'duyichu'],
      ],
      [
        ['08:30', '12:30', 'forbidden-city'],
        ['12:45', '14:00', 'siji-minfu'],
        ['14:45', '15:45', 'jingshan-park'],
        ['18:00', '19:00', 'fangzhuanchang-69'],
      ],
      [
        ['08:30', '11:00', 'temple-of-heaven'],
        ['11:30', '12:45', 'nanmen-shuanrou'],
        ['13:45', '16:30', 'summer-palace'],
        ['18:15', '19:30', 'bianyifang'],
      ],
      [
        ['16:30', '18:30', 'city-wall'],
        ['19:00', '20:15', 'changan-dapaidang'],
      ],
      [
        ['09:30', '12:30', 'terracotta-army'],
        ['14:00', '15:00', 'tong-sheng-xiang'],
        ['16:00', '17:00', 'great-mosque'],
        ['18:00', '19:00', 'jia-san'],
      ],
      [
        ['16:15', '17:45', 'kuanzhai-alley'],
        ['18:15', '19:45', 'shu-jiu-xiang'],
      ],
      [
        ['08:30', '12:00', 'panda-base'],
        ['12:45', '13:45', 'zhong-dumplings'],
        ['14:30', '16:00', 'peoples-park'],
        ['17:30', '18:45', 'chen-mapo-tofu'],
      ],
      [
        ['09:15', '11:00', 'du-fu-cottage'],
        ['11:45', '12:45', 'ming-ting'],
      ],
    ],
    trains: [
      { day: 4, start: '09:00', end: '13:50', id: 'beijing-xian', lat: 39.8948, lng: 116.3219, price: 515 },
      { day: 6, start: '09:30', end: '13:20', id: 'xian-chengdu', lat: 34.3761, lng: 108.939, price: 263 },
    ],
    ideas: ['mutianyu', 'huaqing-palace', 'wuhou-shrine'],
    tasks: [
      ['stay', -21],
      ['trains', -14],
      ['tickets', -7],
      ['insurance', -7],
      ['packing', -1],
    ],
    packing: [
      ['id', 2],
      ['charger', 2],
      ['powerBank', 1],
      ['shoes', 2],
      ['medicine', 1],
      ['snacks', 2],
    ],
  },
}
