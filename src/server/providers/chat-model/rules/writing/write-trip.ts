import { getTripSpec, type TripFacts } from '#contract/agent-tools/get-trip.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'

export function writeTrip(transcript: Transcript): string {
  const { locale, stage } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  if (!trip) return t('replies.noAnswer')
  const { title, items } = trip.value
  if (items.length === 0) return t(`replies.trip.${stage === 'pre' ? 'emptyOffer' : 'empty'}`, { title })
  const days = [...new Set(items.map(({ day }) => day))].sort(
    (a, b) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER),
  )
  const blocks = days.map((day) => {
    const heading = day === null ? t('replies.trip.unscheduled') : t('replies.trip.day', { day })
    return [heading, ...items.filter((item) => item.day === day).map(writeItem)].join('\n')
  })
  return [t('replies.trip.opening', { title }), ...blocks].join('\n\n')
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
