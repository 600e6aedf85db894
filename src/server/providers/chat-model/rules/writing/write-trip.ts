import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Clause } from '../reading/requests/clause.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'

/** The days and kinds that the question names, else all of it. */
export function writeTrip(transcript: Transcript, asked: Pick<Clause, 'days' | 'text' | 'mentions'>): string {
  const { locale, stage } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip) return t('replies.noAnswer')
  const { title, items } = trip.value
  if (items.length === 0) return t(`replies.trip.${stage === 'pre' ? 'emptyOffer' : 'empty'}`, { title })
  const shown = itemsAsked(trip.value, asked)
  const days = [...new Set(shown.map(({ day }) => day))].sort(
    (a, b) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER),
  )
  const blocks = days.map((day) => {
    const heading = day === null ? t('replies.trip.unscheduled') : t('replies.trip.day', { day })
    return [heading, ...shown.filter((item) => item.day === day).map(writeItem)].join('\n')
  })
  return [t('replies.trip.opening', { title }), ...blocks].join('\n\n')
}

const kindsAsked: readonly (readonly [RegExp, readonly string[]])[] = [
  [/高铁|火车|动车|列车|\btrains?\b/iu, ['train']],
  [/航班|飞机|\b(?:flights?|plane)\b/iu, ['flight']],
  [/酒店|住(?:在)?哪|\b(?:hotel|sleep|staying)\b/iu, ['lodging']],
]

function itemsAsked(
  { items, durationDays }: TripFacts,
  { days, text, mentions }: Pick<Clause, 'days' | 'text' | 'mentions'>,
) {
  const names = mentions.flatMap(({ place }) => place.names)
  const named = items.filter(({ title }) => names.includes(title))
  if (named.length > 0) return named
  const numbers = days.map(({ day }) => (day === -1 ? durationDays : day))
  const ofDays = numbers.length > 0 ? items.filter(({ day }) => numbers.includes(day)) : items
  const kinds = kindsAsked.flatMap(([words, some]) => (words.test(text) ? some : []))
  const ofKinds = (some: TripFacts['items']) => some.filter(({ kind }) => kinds.includes(kind))
  // A journey may stand on another day than the one that was named.
  return [ofKinds(ofDays), ofKinds(items), ofDays].find((some) => some.length > 0) ?? items
}

export function writeBudget(transcript: Transcript): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip) return t('replies.noAnswer')
  const { plannedCost, budget } = trip.value
  const planned = formatMoney(plannedCost, locale)
  if (!budget) return t('replies.budget.notSet', { planned })
  const limit = formatMoney(budget, locale)
  if (budget.currency !== plannedCost.currency) return t('replies.budget.otherCurrency', { planned, limit })
  const rest = formatMoney({ amount: Math.abs(budget.amount - plannedCost.amount), currency: budget.currency }, locale)
  const isOver = plannedCost.amount > budget.amount
  return t(`replies.budget.${isOver ? 'over' : 'left'}`, { planned, limit, rest })
}

function writeItem({ start, end, title }: TripFacts['items'][number]): string {
  return start ? `${start}${end ? `–${end}` : ''} ${title}` : title
}
