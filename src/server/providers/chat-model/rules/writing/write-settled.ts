// What a value of the whole trip changes in the plan that is there.
import { checkFeasibilitySpec } from '#contract/agent-tools/check-feasibility.ts'
import { editItinerarySpec } from '#contract/agent-tools/edit-itinerary.ts'
import { getTripSpec } from '#contract/agent-tools/get-trip.ts'
import { updateTripSpec } from '#contract/agent-tools/update-trip.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { resultsOf, type Transcript, wasCalled } from '../transcript/transcript.ts'
import type { UserRequest } from '../transcript/user-request.ts'
import { writeResults } from './write-answers.ts'

export function writeSettled(transcript: Transcript, request: UserRequest): string {
  const t = createServerTranslator(transcript.context.locale)
  if (request.settles === 'budget') return writeNewBudget(transcript, request)
  const written = writeResults(transcript, [checkFeasibilitySpec.name, editItinerarySpec.name])
  return written.length > 0 ? written.join('\n\n') : t('replies.settled.already')
}

function writeNewBudget(transcript: Transcript, { stated, context }: UserRequest): string {
  const { locale } = transcript.context
  const t = createServerTranslator(locale)
  const [trip] = resultsOf(transcript, getTripSpec)
  const { budget } = stated
  if (!trip || !budget || !wasCalled(transcript, updateTripSpec)) return t('replies.whichPart')
  const { items, party, currency } = trip.value
  const people = budget.perPerson ? party.adults + party.children : 1
  const limit = moneyOf(budget.amount * people, budget.currency ?? context.currency ?? currency)
  const costs = items.flatMap(({ cost }) => cost ?? [])
  const isComparable = costs.length > 0 && costs.every((cost) => cost.currency === limit.currency)
  const total = { ...limit, amount: costs.reduce((sum, { amount }) => sum + amount, 0) }
  const state = !isComparable ? 'unknown' : total.amount <= limit.amount ? 'fits' : 'over'
  return t('replies.settled.budget', {
    state,
    limit: formatMoney(limit, locale),
    total: formatMoney(total, locale),
    over: formatMoney({ ...limit, amount: Math.abs(total.amount - limit.amount) }, locale),
  })
}
