// Every page of the product once, for the checks and pictures that visit them all.
import type { Page } from '@playwright/test'
import { addDays, dayIn } from '#lib/calendar-days.ts'
import type { Traveller } from './travellers.ts'

export interface ListedPage {
  name: string
  /** Who opens it. */
  as: 'nobody' | 'traveller' | 'admin'
  path: (trips: SeededTrips) => string
  /** On the page, once it is shown: opens what its address does not. */
  act?(page: Page): Promise<void>
}

export interface SeededTrips {
  /** In Chengdu, with a few items; there is an alternative to the first. */
  chengdu: string
  /** Under way. */
  kyoto: string
}

const fixed = (path: string) => () => path

export const pageList: readonly ListedPage[] = [
  { name: 'start', as: 'nobody', path: fixed('/') },
  { name: 'login', as: 'nobody', path: fixed('/login') },
  { name: 'register', as: 'nobody', path: fixed('/register') },
  { name: 'forgot', as: 'nobody', path: fixed('/forgot') },
  { name: 'reset', as: 'nobody', path: fixed('/reset?token=sample-token-that-is-long-enough') },
  { name: 'confirm-email', as: 'nobody', path: fixed('/confirm-email?token=sample-token-that-is-long-enough') },
  {
    name: 'confirm-registration',
    as: 'nobody',
    path: fixed('/confirm-registration?token=sample-token-that-is-long-enough'),
  },
  { name: 'join', as: 'nobody', path: fixed('/join?token=sample-token-that-is-long-enough') },
  { name: 'share', as: 'nobody', path: fixed('/share/sample-token-that-is-long-enough') },
  { name: 'unsubscribe', as: 'nobody', path: fixed('/unsubscribe?token=sample-token-that-is-long-enough') },
  { name: 'offline', as: 'nobody', path: fixed('/offline') },
  { name: 'not-found', as: 'nobody', path: fixed('/no-such-page') },
  { name: 'trips', as: 'traveller', path: fixed('/trips') },
  { name: 'new-trip', as: 'traveller', path: fixed('/trips/new') },
  { name: 'templates', as: 'traveller', path: fixed('/trips/templates') },
  { name: 'trip', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}` },
  {
    name: 'trip-item',
    as: 'traveller',
    path: ({ chengdu }) => `/trips/${chengdu}`,
    async act(page) {
      await page.locator('[data-list] [data-title]').first().click()
      await page.locator('#candidates-title + ul').waitFor()
    },
  },
  { name: 'explore', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/explore` },
  { name: 'trip-chat', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}#chat` },
  { name: 'explore-stay', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/explore?tab=stay` },
  {
    name: 'explore-flights',
    as: 'traveller',
    path: ({ chengdu }) => `/trips/${chengdu}/explore?tab=flights&from=Beijing`,
  },
  { name: 'trip-notes', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/notes` },
  { name: 'trip-files', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/files` },
  { name: 'notes', as: 'traveller', path: fixed('/knowledge') },
  { name: 'people', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/people` },
  { name: 'tasks', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/tasks` },
  { name: 'packing', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/tasks?list=packing` },
  { name: 'budget', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/budget` },
  { name: 'budget-breakdown', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/budget?tab=breakdown` },
  { name: 'today', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/on` },
  { name: 'post', as: 'traveller', path: ({ chengdu }) => `/trips/${chengdu}/post` },
  { name: 'profile', as: 'traveller', path: fixed('/profile') },
  { name: 'memory', as: 'traveller', path: fixed('/profile/memory') },
  { name: 'notifications', as: 'traveller', path: fixed('/profile/notifications') },
  { name: 'sessions', as: 'traveller', path: fixed('/profile/sessions') },
  { name: 'tokens', as: 'traveller', path: fixed('/profile/tokens') },
  { name: 'admin-audit', as: 'admin', path: fixed('/admin/audit') },
  { name: 'admin-usage', as: 'admin', path: fixed('/admin/usage') },
  { name: 'admin-users', as: 'admin', path: fixed('/admin/users') },
  { name: 'admin-health', as: 'admin', path: fixed('/admin/health') },
  { name: 'admin-assistant', as: 'admin', path: fixed('/admin/assistant') },
  { name: 'admin-jobs', as: 'admin', path: fixed('/admin/jobs') },
  { name: 'admin-outbox', as: 'admin', path: fixed('/admin/outbox') },
]

/** A few trips in different stages, made through the procedures. */
export async function seedTrips({ api }: Pick<Traveller, 'api'>, locale: 'en' | 'zh-CN'): Promise<SeededTrips> {
  const zh = locale === 'zh-CN'
  const chengdu = await api.trips.create.mutate({
    destination: zh ? '成都' : 'Chengdu',
    title: zh ? '成都三日：熊猫与火锅' : 'Pandas and hotpot in Chengdu',
    startDate: '2027-04-05',
    durationDays: 3,
    budget: { amount: 300000, currency: 'CNY' },
    party: { adults: 2, children: 0 },
    preferences: ['food', 'nature'],
  })
  await api.trips.create.mutate({
    destination: zh ? '里斯本' : 'Lisbon',
    title: zh ? '里斯本的电车' : 'Trams of Lisbon',
    durationDays: 5,
  })
  const kyoto = await api.trips.create.mutate({
    destination: zh ? '京都' : 'Kyoto',
    title: zh ? '京都的寺院与茶' : 'Temples and tea in Kyoto',
    startDate: addDays(dayIn('Asia/Tokyo', Date.now()), -2),
    durationDays: 6,
    budget: { amount: 280000, currency: 'JPY' },
    party: { adults: 2, children: 1 },
  })
  await api.trips.advanceStage.mutate({ tripId: kyoto.id, to: 'on' })
  const stops = zh
    ? (['大熊猫繁育研究基地', '文殊院', '人民公园鹤鸣茶社'] as const)
    : (['Panda Breeding Research Base', 'Wenshu Monastery', 'Heming Teahouse'] as const)
  const times = [
    ['07:45', '11:30'],
    ['13:10', '14:25'],
    ['15:00', '16:30'],
  ] as const
  const places = [
    { lat: 30.7386, lng: 104.1433 },
    { lat: 30.6771, lng: 104.0699 },
    { lat: 30.6604, lng: 104.0541 },
  ] as const
  for (const [index, title] of stops.entries()) {
    const [start, end] = times[index] ?? []
    const at = places[index]
    const { id: itemId } = await api.itinerary.add.mutate({
      tripId: chengdu.id,
      kind: 'attraction',
      title,
      day: 1,
      start,
      end,
      zone: 'Asia/Shanghai',
      place: at ? { name: title, ...at } : null,
      cost: { amount: index * 3500, currency: 'CNY' },
      source: { name: 'JourneyOn', kind: 'sample' },
    })
    if (index === 0)
      await api.itinerary.candidates.add.mutate({
        itemId,
        kind: 'attraction',
        title: zh ? '杜甫草堂' : 'Du Fu’s cottage',
      })
  }
  const spend = (title: string, amount: number, currency: string) =>
    api.budget.expenses.create.mutate({ tripId: chengdu.id, title, amount: { amount, currency }, category: 'food' })
  await spend(zh ? '火锅' : 'Hotpot', 23_800, 'CNY')
  await spend(zh ? '机上餐食' : 'Snacks on the plane', 1250, 'EUR')
  await api.tasks.create.mutate({ tripId: chengdu.id, stage: 'pre', title: zh ? '检查护照' : 'Check passports' })
  return { chengdu: chengdu.id, kyoto: kyoto.id }
}
