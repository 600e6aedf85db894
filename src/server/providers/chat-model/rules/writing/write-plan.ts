// The planned days in words: what, when, what it costs, why, and what to decide.

import type { Language } from '../../../../agent/prompts/language.ts'
import { moneyText } from '../../../../agent/prompts/money-text.ts'
import { type TripFacts, tripFactsSchema } from '../../../../agent/tools/get-trip.ts'
import { weatherFactsSchema } from '../../../../agent/tools/get-weather.ts'
import { type Planned, plannedSchema } from '../../../../agent/tools/plan-itinerary.ts'
import type { PlanSummary } from '../../../../agent/tools/plan-summary.ts'
import { intentText } from '../../../../agent/tools/plan-words.ts'
import { proposedSchema } from '../../../../agent/tools/propose-itinerary.ts'
import { isElsewhere } from '../transcript/destination.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import type { Wish } from '../transcript/wish.ts'
import { answers } from './answers.ts'
import { dateText } from './date-text.ts'
import { closing } from './plan-closing.ts'
import { weatherLine } from './write-weather.ts'

export function writePlan(transcript: Transcript, wish: Wish): string {
  const { language } = transcript.context
  const [trip] = resultsOf(transcript, 'get_trip', tripFactsSchema)
  const [planned] = resultsOf(transcript, 'plan_itinerary', plannedSchema)
  if (!trip) return answers[language].noAnswer
  if (isElsewhere(wish.slots.cities, trip.value)) return otherCity(trip.value, language)
  if (!planned)
    return wish.slots.days || trip.value.durationDays ? answers[language].noAnswer : askDays(trip.value, language)
  const { value, cite } = planned
  if (value.status === 'no_days') return askDays(trip.value, language)
  if (value.status === 'no_guide') return noGuide(value, language)
  if (value.status === 'infeasible') return infeasible(value, language)
  const [proposed] = resultsOf(transcript, 'propose_itinerary', proposedSchema)
  const [weather] = resultsOf(transcript, 'get_weather', weatherFactsSchema)
  const chosen = value.plans.find(({ intent }) => intent === proposed?.value.plan) ?? value.plans[0]
  if (!chosen) return answers[language].noAnswer
  return [
    opening(value, chosen, language) + cite,
    ...chosen.days.map((day) => writeDay(day, language)),
    ...(weather ? [weatherLine(weather, language)] : []),
    closing(value, chosen, proposed?.value.changes.length ?? 0, language),
  ].join('\n\n')
}

function opening(
  { destination, days, budget, assumedStart }: Planned,
  { total, intent }: PlanSummary,
  language: Language,
): string {
  const cost = moneyText(total, language)
  const limit = budget && moneyText(budget, language)
  const isWithin = budget !== null && total.amount <= budget.amount
  if (language === 'zh') {
    const against = limit ? (isWithin ? `，在预算 ${limit} 之内` : `，预算是 ${limit}`) : ''
    const dates = assumedStart ? `行程还没有日期，开放时间暂按 ${dateText(assumedStart, 'zh')} 出发来核对。` : ''
    return `排好了${destination} ${days} 天的行程。${intentText(intent, 'zh')}方案合计约 ${cost}${against}。${dates}`
  }
  const against = limit ? (isWithin ? `, within your budget of ${limit}` : `; your budget is ${limit}`) : ''
  const dates = assumedStart
    ? ` The trip has no dates yet, so I checked opening hours as if it began on ${dateText(assumedStart, 'en')}.`
    : ''
  return `Here are ${days} ${days === 1 ? 'day' : 'days'} in ${destination}. The ${intentText(intent, 'en')} plan comes to about ${cost}${against}.${dates}`
}

function writeDay({ day, date, stops }: PlanSummary['days'][number], language: Language): string {
  const heading = language === 'zh' ? `第 ${day} 天 · ${dateText(date, 'zh')}` : `Day ${day} · ${dateText(date, 'en')}`
  if (stops.length === 0) return `${heading}\n${language === 'zh' ? '自由活动' : 'Free time'}`
  return [heading, ...stops.map((stop) => writeStop(stop, language))].join('\n')
}

function writeStop(
  { title, kind, start, end, cost, reasons }: PlanSummary['days'][number]['stops'][number],
  language: Language,
): string {
  const zh = language === 'zh'
  const role = kind === 'restaurant' ? (start < '16:00' ? (zh ? '午餐：' : 'Lunch: ') : zh ? '晚餐：' : 'Dinner: ') : ''
  const price =
    cost === null ? (zh ? '价格待核实' : 'price unverified') : cost.amount === 0 ? '' : moneyText(cost, language)
  const about = [price, ...reasons].filter(Boolean)
  const rest = about.length > 0 ? (zh ? `（${about.join('，')}）` : ` (${about.join(', ')})`) : ''
  return `${start}–${end} ${role}${title}${rest}`
}

function askDays({ destination }: TripFacts, language: Language): string {
  return language === 'zh' ? `${destination}想玩几天？` : `How many days would you like to spend in ${destination}?`
}

function otherCity({ destination }: TripFacts, language: Language): string {
  return language === 'zh'
    ? `这个行程的目的地是${destination}。要规划别的城市，请新建一个行程，我再帮你排。`
    : `This trip goes to ${destination}. For another city please create a trip of its own, and I will plan it there.`
}

function noGuide({ destination }: Planned, language: Language): string {
  return language === 'zh'
    ? `我还没有${destination}的指南数据，排不出可靠的日程。你可以在行程页手动添加地点，我可以查看天气、列准备清单。`
    : `I have no guide to ${destination} yet, so I cannot plan reliable days. You can add places by hand on the plan page; I can look up the weather and list preparations.`
}

function infeasible({ relaxations }: Planned, language: Language): string {
  if (language === 'zh') {
    const help =
      relaxations.length > 0
        ? `可以这样调整：${relaxations.join('；')}。告诉我选哪一个？`
        : '可以放宽预算、节奏或必去的地方再试。'
    return `这些条件没法同时满足，所以没有提案。${help}`
  }
  const help =
    relaxations.length > 0
      ? `Any of these would help: ${relaxations.join('; ')}. Which one do you choose?`
      : 'Try a larger budget, another pace or fewer fixed wishes.'
  return `These wishes cannot all be met together, so there is no proposal. ${help}`
}
