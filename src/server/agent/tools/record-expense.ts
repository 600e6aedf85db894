import { recordExpenseSpec } from '#contract/agent-tools/record-expense.ts'
import type { ProposedExpense } from '#contract/budget.ts'
import { currencyOfCountry } from '#contract/country-currencies.ts'
import { maxAmount } from '#contract/money.ts'
import { moneyOf } from '#contract/money-arithmetic.ts'
import type { TripMember } from '#contract/trip.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { findRate } from '../../budget/freeze-rate.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { currencyNamed } from './currency-name.ts'
import { placeOfDay } from './open-scope.ts'
import { defineTool, type ResultOf } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

/** By the whole name, else by a part of it that only one of them has. */
function memberNamed(name: string, members: readonly TripMember[]): TripMember | undefined {
  const wanted = foldText(name)
  const whole = members.find((member) => foldText(member.name) === wanted)
  const partly = members.filter((member) => member.name.split(/[\s·]+/u).some((part) => foldText(part) === wanted))
  return whole ?? (partly.length === 1 ? partly[0] : undefined)
}

export const recordExpense = ({ trips, exchangeRates }: Pick<ToolDependencies, 'trips' | 'exchangeRates'>) =>
  defineTool({
    spec: recordExpenseSpec,
    description:
      'Proposes an expense that the traveler has paid, split among everybody on the trip unless said otherwise. Writes nothing.',
    timeoutMs: 5000,
    async run(said, { actor, tripId, locale, today, signal }): Promise<ResultOf<typeof recordExpenseSpec>> {
      const t = createServerTranslator(locale)
      const { category, people, spentOn = today } = said
      const trip = await trips.get(actor, tripId)
      const [table] = (await exchangeRates.latest({ signal })).items
      const known = table ? [table.base, ...Object.keys(table.rates)] : [trip.currency]
      const local = currencyOfCountry(placeOfDay(trip, {}, today).country) ?? trip.currency
      const currency = said.currency
        ? currencyNamed(said.currency, known)
        : known.includes(local)
          ? local
          : trip.currency
      const amount = currency ? moneyOf(said.amount, currency) : null
      const title = said.title ?? t(`tools.record_expense.category.${category}`)
      const members = Math.max(1, trip.members.length)
      const shares = people === 1 ? 1 : members
      const payer = said.payer ? memberNamed(said.payer, trip.members) : undefined
      const about = {
        ...{ title, amount, category, spentOn, shares },
        said: people && people !== shares ? people : null,
        paidBy: payer && payer.userId !== actor.userId ? payer.name : null,
        unknownPayer: said.payer && !payer ? said.payer : null,
      }
      const frozen = amount && findRate(amount, trip.currency, { table: table ?? null, today })
      if (!amount || !frozen)
        return {
          output: { ...about, status: 'unknown_currency' },
          summary: t('answers.nothingOn', { name: said.currency ?? trip.currency }),
        }
      if (amount.amount < 1 || amount.amount > maxAmount)
        return { output: { ...about, status: 'out_of_range' }, summary: t('tools.record_expense.outOfRange') }
      const expense: ProposedExpense = {
        ...{ title, amount, category, spentOn },
        paidBy: payer?.userId ?? actor.userId,
        split: { mode: people === 1 ? 'none' : 'equal' },
        ...frozen,
      }
      return {
        output: { ...about, status: 'ok' },
        summary: t('agent.summary.changesReady', { count: 1 }),
        draft: {
          title: t('tools.record_expense.title', { title }),
          changes: [{ id: 'expense', type: 'expense.add', reason: t('agent.proposal.asRequested'), expense }],
          check: null,
        },
      }
    },
  })
