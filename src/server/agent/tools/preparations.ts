// What has to be ready before departure: documents, bookings and a packing list with counts.
import type { Task } from '#contract/task.ts'
import type { TripDetail } from '#contract/trip.ts'
import { addDays } from '../../kernel/calendar.ts'
import type { Language } from '../prompts/language.ts'

export interface Season {
  lowC: number
  highC: number
  /** 0 to 1, of the wettest day. */
  rainChance: number
}

export type Preparation = Pick<Task, 'title' | 'description' | 'dueOn' | 'priority'> & { reason: string }
interface Draft {
  title: string
  description?: string
  reason: string
  /** Days before departure. */
  lead: number
  priority?: Task['priority']
}

/** A change of clothes for every day up to this; longer trips wash. */
const laundryAfter = 7

export function preparationsFor(
  trip: TripDetail,
  season: Season,
  { language, today }: { language: Language; today: string },
): Preparation[] {
  const drafts = [...documents(trip, language), ...bookings(trip, language), ...packing(trip, season, language)]
  return drafts.map(({ title, description = '', reason, lead, priority = 'normal' }) => {
    const due = trip.startDate && addDays(trip.startDate, -lead)
    return { title, description, reason, priority, dueOn: due && due < today ? today : due }
  })
}

function documents({ origin, destination }: TripDetail, language: Language): Draft[] {
  const zh = language === 'zh'
  const isAbroad = origin !== null && origin.country !== destination.country
  if (!isAbroad) {
    return [
      zh
        ? { title: '带好身份证件', reason: '购票、住宿和入园都要用', lead: 1, priority: 'high' }
        : {
            title: 'Have your ID documents ready',
            reason: 'Tickets, hotels and sights may ask for them',
            lead: 1,
            priority: 'high',
          },
    ]
  }
  return zh
    ? [
        { title: '检查护照有效期', reason: `${destination.name}在境外`, lead: 45, priority: 'high' },
        { title: '向使领馆核实是否需要签证', reason: '规定因国籍而异，以官方信息为准', lead: 45, priority: 'high' },
        { title: '购买旅行保险', reason: '境外就医费用高', lead: 7 },
        { title: '准备当地货币和境外可用的支付卡', reason: `${destination.name}在境外`, lead: 7 },
      ]
    : [
        {
          title: 'Check that passports are valid',
          reason: `${destination.name} is abroad`,
          lead: 45,
          priority: 'high',
        },
        {
          title: 'Ask the embassy whether a visa is needed',
          reason: 'The rules depend on your nationality; go by the official source',
          lead: 45,
          priority: 'high',
        },
        { title: 'Take out travel insurance', reason: 'Treatment abroad can be expensive', lead: 7 },
        {
          title: 'Arrange local currency and a card that works abroad',
          reason: `${destination.name} is abroad`,
          lead: 7,
        },
      ]
}

function bookings({ origin, itinerary, destination }: TripDetail, language: Language): Draft[] {
  const zh = language === 'zh'
  const isUnbooked = (kinds: string[]) =>
    !itinerary.some(({ kind, booking }) => kinds.includes(kind) && booking === 'booked')
  const toBook = itinerary
    .filter(({ booking, kind }) => booking === 'needed' && kind !== 'lodging')
    .map(({ title }) => title)
  return [
    ...(origin && isUnbooked(['flight', 'train'])
      ? [
          zh
            ? {
                title: `预订${origin.name}到${destination.name}的往返交通`,
                reason: '行程里还没有已订的交通',
                lead: 21,
                priority: 'high' as const,
              }
            : {
                title: `Book the way from ${origin.name} to ${destination.name} and back`,
                reason: 'The plan has no booked transport yet',
                lead: 21,
                priority: 'high' as const,
              },
        ]
      : []),
    ...(isUnbooked(['lodging'])
      ? [
          zh
            ? {
                title: `预订${destination.name}的住宿`,
                reason: '行程里还没有已订的住宿',
                lead: 21,
                priority: 'high' as const,
              }
            : {
                title: `Book a place to stay in ${destination.name}`,
                reason: 'The plan has no booked bed yet',
                lead: 21,
                priority: 'high' as const,
              },
        ]
      : []),
    ...(toBook.length > 0
      ? [
          zh
            ? {
                title: '预约需要提前订票的景点',
                description: toBook.join('、'),
                reason: '这些地方需提前预约',
                lead: 10,
              }
            : {
                title: 'Book sights that need it ahead',
                description: toBook.join(', '),
                reason: 'These places ask for a booking',
                lead: 10,
              },
        ]
      : []),
  ]
}

function packing(
  { durationDays, party, origin, destination }: TripDetail,
  season: Season,
  language: Language,
): Draft[] {
  const zh = language === 'zh'
  const days = durationDays ?? 3
  const sets = Math.min(days, laundryAfter)
  const list = (...things: (string | false)[]) => things.filter((thing) => thing !== false).join(zh ? '、' : ', ')
  const clothes = zh
    ? list(
        `换洗衣物每人 ${sets} 套`,
        '舒适的步行鞋 1 双',
        season.lowC < 12 && '保暖外套 1 件',
        season.lowC < 3 && '羽绒服、手套和帽子',
        season.highC > 28 && '遮阳帽和防晒霜',
        season.rainChance > 0.3 && '雨伞每人 1 把',
      )
    : list(
        `${sets} changes of clothes each`,
        '1 pair of comfortable walking shoes',
        season.lowC < 12 && '1 warm jacket',
        season.lowC < 3 && 'down coat, gloves and hat',
        season.highC > 28 && 'sun hat and sunscreen',
        season.rainChance > 0.3 && '1 umbrella each',
      )
  const temperatures = zh
    ? `那时约 ${Math.round(season.lowC)}–${Math.round(season.highC)}°C`
    : `About ${Math.round(season.lowC)}–${Math.round(season.highC)}°C then`
  const isAbroad = origin !== null && origin.country !== destination.country
  const kit = zh
    ? list(
        '常用药',
        '充电器和充电宝',
        isAbroad && '转换插头',
        party.children > 0 && `儿童用品（${party.children} 个孩子）`,
      )
    : list(
        'usual medicine',
        'chargers and a power bank',
        isAbroad && 'plug adapter',
        party.children > 0 && `things for ${party.children} ${party.children === 1 ? 'child' : 'children'}`,
      )
  return zh
    ? [
        { title: '收拾衣物', description: clothes, reason: temperatures, lead: 2 },
        { title: '收拾随身用品', description: kit, reason: `${days} 天的行程`, lead: 1 },
      ]
    : [
        { title: 'Pack clothes', description: clothes, reason: temperatures, lead: 2 },
        {
          title: 'Pack the small things',
          description: kit,
          reason: `A trip of ${days} ${days === 1 ? 'day' : 'days'}`,
          lead: 1,
        },
      ]
}
