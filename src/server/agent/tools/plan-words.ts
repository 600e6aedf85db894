// The planning engine speaks in codes; these are its sentences in both languages.
import type { Intent, Plan, PlanReason, Relaxation, UnmetPreference } from '#contract/planning/outcome.ts'
import type { PlanningCase } from '../planning-context/planning-context.ts'
import type { Language } from '../prompts/language.ts'
import { moneyText } from '../prompts/money-text.ts'
import { tagText } from '../prompts/tag-words.ts'
import type { PlanSummary } from './plan-summary.ts'

type Params = PlanReason['params']
type Sentence = Record<Language, (params: Params, tag: string) => string>

const reasons: Record<PlanReason['code'], Sentence> = {
  'must-see': { zh: () => '你想去的', en: () => 'you want to see it' },
  interest: { zh: (_, tag) => `你喜欢${tag}`, en: (_, tag) => `you like ${tag}` },
  near: { zh: ({ minutes }) => `路上 ${minutes} 分钟`, en: ({ minutes }) => `${minutes} min away` },
  'open-late': { zh: () => '晚上也开放', en: () => 'open late' },
  'highly-rated': { zh: ({ rating }) => `评分 ${rating}`, en: ({ rating }) => `rated ${rating}` },
  free: { zh: () => '免费', en: () => 'free' },
  'only-day-open': { zh: () => '只有这天开放', en: () => 'the only day it is open' },
  cuisine: { zh: (_, tag) => `想吃${tag}`, en: (_, tag) => `${tag}, as you like` },
  'hours-unknown': { zh: () => '开放时间待核实', en: () => 'opening hours unverified' },
  'price-unknown': { zh: () => '价格待核实', en: () => 'price unverified' },
  fixed: { zh: () => '已有安排', en: () => 'already fixed' },
  icon: { zh: () => '第一次来必看', en: () => 'a must on a first visit' },
  'best-time': { zh: () => '正是最好的时段', en: () => 'at its best time of day' },
  'eat-on-site': { zh: () => '可在里面用餐', en: () => 'you can eat there' },
  'diet-suits': { zh: () => '符合你的饮食要求', en: () => 'suits your diet' },
  'diet-unknown': { zh: () => '是否符合饮食要求待核实', en: () => 'check that it suits your diet' },
  'ask-about-allergy': { zh: () => '点餐前请告知过敏', en: () => 'tell them about your allergy' },
  'lodging-band': { zh: () => '符合这个方案的住宿档次', en: () => 'in the price class of this plan' },
  'lodging-booked': { zh: () => '你已预订', en: () => 'booked by you' },
}

export function reasonText({ code, params }: PlanReason, language: Language): string {
  return reasons[code][language](params, tagText(String(params.tag ?? params.cuisine ?? ''), language))
}

const fits: Record<Intent, Record<Language, string>> = {
  saver: { zh: '多走公交和免费景点', en: 'Transit and free sights first' },
  balanced: { zh: '花费、路程和兴趣兼顾', en: 'Cost, ways and interests weighed' },
  comfort: { zh: '更好的住处，更少的奔波', en: 'Better beds, less rushing about' },
}
export const planFit = (intent: Intent, language: Language) => fits[intent][language]

const intentNames: Record<Intent, Record<Language, string>> = {
  saver: { zh: '省钱', en: 'saver' },
  balanced: { zh: '均衡', en: 'balanced' },
  comfort: { zh: '舒适', en: 'comfort' },
}
export const intentText = (intent: Intent, language: Language) => intentNames[intent][language]

/** What speaks for a plan, from its own figures. */
export function planPros(
  plan: Plan,
  { cheapest, summary }: { cheapest: number; summary: PlanSummary | undefined },
  language: Language,
): string[] {
  const stops = summary?.days.flatMap((day) => day.stops) ?? []
  const sights = stops.filter(({ kind }) => kind === 'attraction').length
  const liked = new Set(
    plan.reasons.flatMap(({ code, itemId }) => (code === 'interest' || code === 'must-see' ? itemId : [])),
  )
  const zh = language === 'zh'
  return [
    ...(plan.itinerary.total === cheapest ? [zh ? '花费最少' : 'Costs the least'] : []),
    zh ? `${sights} 个景点` : `${sights} sights`,
    ...(liked.size > 0 ? [zh ? `其中 ${liked.size} 个是你感兴趣的` : `${liked.size} of them to your taste`] : []),
  ]
}

export function unmetPreferenceText(
  { constraint, params }: UnmetPreference,
  found: PlanningCase,
  language: Language,
): string {
  const zh = language === 'zh'
  const day = Number(params.day ?? 0) + 1
  switch (constraint) {
    case 'budget': {
      const over = moneyText({ amount: Number(params.over), currency: found.request.currency }, language)
      return zh ? `超出预算 ${over}` : `${over} over budget`
    }
    case 'must-see': {
      const name = nameOf(found, params.placeId)
      return zh ? `没能安排${name}` : `No room for ${name}`
    }
    case 'meals':
      return zh ? `第 ${day} 天少一餐` : `A meal is missing on day ${day}`
    case 'cuisines': {
      const cuisine = tagText(String(params.cuisine), language)
      return zh ? `没能安排${cuisine}` : `No ${cuisine} fitted in`
    }
    case 'pace':
      return zh ? `第 ${day} 天比想要的更满` : `Day ${day} is fuller than wished`
  }
}

/** One step that would make an impossible request possible. */
export function relaxationText(step: Relaxation, found: PlanningCase, language: Language): string {
  const zh = language === 'zh'
  switch (step.type) {
    case 'raise-budget': {
      const more = moneyText({ amount: step.by, currency: found.request.currency }, language)
      return zh ? `预算增加 ${more}` : `raise the budget by ${more}`
    }
    case 'drop-must-see':
      return zh ? `不去${nameOf(found, step.placeId)}` : `leave out ${nameOf(found, step.placeId)}`
    case 'drop-appointment': {
      const title = found.request.appointments.find(({ id }) => id === step.appointmentId)?.title ?? ''
      return zh ? `取消「${title}」的固定时间` : `let go of the fixed time of ${title}`
    }
    case 'drop-meal':
      return zh ? '少安排一餐' : `do without a planned ${step.meal}`
    case 'drop-cuisine':
      return zh ? `不吃${tagText(step.cuisine, language)}` : `do without ${tagText(step.cuisine, language)}`
    case 'faster-pace':
    case 'lift-pace':
      return zh ? '节奏更紧凑' : 'accept a faster pace'
    case 'widen-day':
      return zh ? `每天从 ${step.start} 到 ${step.end}` : `let the days run from ${step.start} to ${step.end}`
    case 'widen-lodging':
      return zh ? '放宽住宿要求' : 'ask less of the lodging'
    case 'allow-mode':
      return zh ? '允许更多交通方式' : 'allow more ways to travel'
    case 'allow-long-drives':
      return zh ? '允许长途或夜间驾车' : 'allow long or late drives'
    case 'lift-mobility':
      return zh ? '放宽无障碍要求' : 'relax the step-free requirement'
    case 'drop-rest':
      return zh ? '不留固定的休息时间' : 'give up the daily rest'
  }
}

function nameOf({ candidates }: PlanningCase, id: unknown): string {
  return candidates.places.find((place) => place.id === id)?.name ?? String(id)
}
