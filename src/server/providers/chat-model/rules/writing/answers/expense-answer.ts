import type { z } from 'zod'
import type { recordExpenseSpec } from '#contract/agent-tools/record-expense.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { formatMoney } from '#i18n/server/format-money.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../../transcript/transcript.ts'

export function writeExpense({ value }: Result<z.output<typeof recordExpenseSpec.output>>, locale: Locale): string {
  const t = createServerTranslator(locale)
  const { status, title, amount, spentOn, shares, said, paidBy, unknownPayer } = value
  if (status !== 'ok' || !amount) return t(`replies.expense.${status === 'ok' ? 'out_of_range' : status}`)
  const ready = t('replies.expense.ok', {
    title,
    amount: formatMoney(amount, locale),
    date: formatDay(spentOn, locale),
    shares,
    payer: paidBy ? 'other' : 'self',
    name: paidBy ?? '',
  })
  const notes = [
    unknownPayer !== null && t('replies.expense.unknownPayer', { name: unknownPayer }),
    said !== null && t('replies.expense.said', { said }),
  ]
  return [ready, ...notes.filter((note) => note !== false)].join(' ')
}
