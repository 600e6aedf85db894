// What one may want to say next, after what happened in this turn; at most four.

import type { Language } from '../prompts/language.ts'
import type { Turn } from '../turn/state.ts'

type Offer = Record<Language, string>

const offers = {
  saver: { zh: '换成省钱方案', en: 'Show me the saver plan instead' },
  comfort: { zh: '换成舒适方案', en: 'Show me the comfort plan instead' },
  relaxed: { zh: '节奏轻松一点', en: 'Make it more relaxed' },
  tasks: { zh: '出发前要准备什么？', en: 'What should I prepare?' },
  food: { zh: '推荐当地好吃的', en: 'Recommend local food' },
  sights: { zh: '有什么值得去的景点？', en: 'What sights are worth seeing?' },
  weather: { zh: '那几天天气怎么样？', en: 'What will the weather be like?' },
  plan: { zh: '帮我规划每天的行程', en: 'Plan my days' },
  threeDays: { zh: '3 天', en: '3 days' },
  fiveDays: { zh: '5 天', en: '5 days' },
  week: { zh: '一周', en: 'A week' },
  trip: { zh: '看看我的行程', en: 'Show my plan' },
} satisfies Record<string, Offer>

export function followUps(turn: Turn): string[] {
  return offersFor(turn)
    .slice(0, 4)
    .map((offer) => offer[turn.language])
}

function offersFor({ input, findings, proposal, toolParts, elsewhere }: Turn): Offer[] {
  if (input.stage !== 'pre') return [offers.trip, offers.weather, offers.food]
  const used = new Set(toolParts.flatMap((part) => (part.type === 'tool' ? part.name : [])))
  const hasTasks = proposal?.changes.some(({ type }) => type === 'task.add') || input.trip.tasks.length > 0
  const next = hasTasks ? [offers.food] : [offers.tasks]
  if (findings.planning) return [offers.saver, offers.comfort, offers.relaxed, ...next]
  if (elsewhere === null && input.trip.durationDays === null && used.size <= 1 && used.has('get_trip')) {
    return [offers.threeDays, offers.fiveDays, offers.week]
  }
  return [
    ...(input.trip.itinerary.length === 0 ? [offers.plan] : [offers.trip]),
    ...(used.has('find_places') ? [] : [offers.sights]),
    ...(used.has('get_weather') ? [] : [offers.weather]),
    ...next,
  ]
}
