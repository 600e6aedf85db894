// The demo trips: one being planned, one under way, one behind us.

import type { NewItem } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import type { StageName } from '#contract/stage.ts'
import type { NewTask } from '#contract/task.ts'
import type { CreateTrip } from '#contract/trip.ts'

interface DemoTrip {
  trip: CreateTrip
  locale: Locale
  /** Days from today. */
  startsIn: number
  items: (Pick<NewItem, 'kind' | 'title' | 'day'> & Partial<NewItem>)[]
  tasks: (Pick<NewTask, 'stage' | 'title'> & Partial<NewTask>)[]
  /** The stages it has gone on to. */
  stages: StageName[]
}

export const hostEmail = 'demo@journeyon.example'
export const friendEmail = 'alex@journeyon.example'

const cny = (yuan: number) => ({ amount: yuan * 100, currency: 'CNY' })
const eur = (euro: number) => ({ amount: euro * 100, currency: 'EUR' })
const jpy = (yen: number) => ({ amount: yen, currency: 'JPY' })
const at = (zone: string, start: string, end: string) => ({ zone, start, end })

const chengdu: DemoTrip = {
  locale: 'zh-CN',
  startsIn: 21,
  stages: [],
  trip: {
    title: '成都三日：熊猫与火锅',
    origin: { name: '北京', lat: 39.9042, lng: 116.4074, zone: 'Asia/Shanghai', country: 'CN' },
    destination: { name: '成都', lat: 30.6598, lng: 104.0657, zone: 'Asia/Shanghai', country: 'CN' },
    durationDays: 3,
    budget: cny(3000),
    party: { adults: 2, children: 0 },
    preferences: ['熊猫', '火锅'],
  },
  items: [
    {
      kind: 'attraction',
      title: '成都大熊猫繁育研究基地',
      day: 1,
      ...at('Asia/Shanghai', '08:00', '11:30'),
      cost: cny(110),
      booking: 'needed',
      place: { name: '成都大熊猫繁育研究基地', lat: 30.7386, lng: 104.1447 },
    },
    {
      kind: 'attraction',
      title: '文殊院',
      day: 1,
      ...at('Asia/Shanghai', '14:00', '16:00'),
      place: { name: '文殊院', lat: 30.6742, lng: 104.0727 },
    },
    { kind: 'restaurant', title: '晚餐：火锅', day: 1, ...at('Asia/Shanghai', '18:30', '20:30'), cost: cny(240) },
    {
      kind: 'attraction',
      title: '武侯祠',
      day: 2,
      ...at('Asia/Shanghai', '09:30', '11:30'),
      cost: cny(100),
      place: { name: '武侯祠', lat: 30.646, lng: 104.0478 },
    },
    {
      kind: 'activity',
      title: '锦里古街',
      day: 2,
      ...at('Asia/Shanghai', '13:00', '15:00'),
      place: { name: '锦里', lat: 30.6454, lng: 104.0494 },
    },
    {
      kind: 'attraction',
      title: '杜甫草堂',
      day: 3,
      ...at('Asia/Shanghai', '09:30', '11:30'),
      cost: cny(100),
      place: { name: '杜甫草堂', lat: 30.6603, lng: 104.0287 },
    },
    { kind: 'note', title: '人民公园喝盖碗茶', day: null },
  ],
  tasks: [
    { stage: 'pre', title: '预约熊猫基地门票', priority: 'high' },
    { stage: 'pre', title: '预订春熙路附近的酒店' },
    { stage: 'pre', title: '准备雨具', status: 'done' },
  ],
}

const parisTrip: DemoTrip = {
  locale: 'en',
  startsIn: -1,
  stages: ['on'],
  trip: {
    title: 'Paris, slowly',
    destination: { name: 'Paris', lat: 48.8566, lng: 2.3522, zone: 'Europe/Paris', country: 'FR' },
    durationDays: 4,
    budget: eur(1800),
    party: { adults: 2, children: 0 },
    pace: 'relaxed',
    preferences: ['museums', 'no early mornings'],
  },
  items: [
    {
      kind: 'attraction',
      title: 'Louvre Museum',
      day: 1,
      ...at('Europe/Paris', '10:30', '14:00'),
      cost: eur(44),
      booking: 'booked',
      place: { name: 'Louvre Museum', lat: 48.8606, lng: 2.3376 },
    },
    {
      kind: 'attraction',
      title: "Musée d'Orsay",
      day: 2,
      ...at('Europe/Paris', '11:00', '14:00'),
      cost: eur(32),
      booking: 'booked',
      place: { name: "Musée d'Orsay", lat: 48.86, lng: 2.3266 },
    },
    {
      kind: 'activity',
      title: 'Walk along the Canal Saint-Martin',
      day: 3,
      ...at('Europe/Paris', '15:00', '17:00'),
      place: { name: 'Canal Saint-Martin', lat: 48.8709, lng: 2.3655 },
    },
    {
      kind: 'attraction',
      title: 'Sainte-Chapelle',
      day: 4,
      ...at('Europe/Paris', '11:00', '12:30'),
      cost: eur(26),
      place: { name: 'Sainte-Chapelle', lat: 48.8554, lng: 2.345 },
    },
  ],
  tasks: [
    { stage: 'pre', title: 'Book museum slots', status: 'done' },
    { stage: 'on', title: 'Keep the tickets for the report' },
  ],
}

const tokyo: DemoTrip = {
  locale: 'en',
  startsIn: -40,
  stages: ['on', 'post'],
  trip: {
    title: 'Tokyo in autumn',
    destination: { name: 'Tokyo', lat: 35.6895, lng: 139.6917, zone: 'Asia/Tokyo', country: 'JP' },
    durationDays: 5,
    budget: jpy(200_000),
    party: { adults: 1, children: 0 },
    preferences: ['food', 'gardens'],
  },
  items: [
    {
      kind: 'attraction',
      title: 'Sensō-ji',
      day: 1,
      ...at('Asia/Tokyo', '09:00', '11:00'),
      place: { name: 'Sensō-ji', lat: 35.7148, lng: 139.7967 },
    },
    {
      kind: 'attraction',
      title: 'Shinjuku Gyoen',
      day: 2,
      ...at('Asia/Tokyo', '10:00', '12:30'),
      cost: jpy(500),
      place: { name: 'Shinjuku Gyoen', lat: 35.6852, lng: 139.71 },
    },
    {
      kind: 'attraction',
      title: 'Meiji Jingū',
      day: 3,
      ...at('Asia/Tokyo', '09:30', '11:00'),
      place: { name: 'Meiji Jingū', lat: 35.6764, lng: 139.6993 },
    },
  ],
  tasks: [{ stage: 'post', title: 'Sort the photos' }],
}

export const demoTrips: DemoTrip[] = [tokyo, parisTrip, chengdu]
