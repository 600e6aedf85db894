// "How much is 250 euros in dollars", 100欧换多少人民币: an amount, its currency, and the wanted one.
import { convertCurrencySpec } from '#contract/agent-tools/convert-currency.ts'
import { currencyAlone, currencyOf } from '../../../../../../contract/currency-words.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import type { Clause } from './clause.ts'
import { callOf, type ToolCall } from './tool-call.ts'

export function convertCall({ text, money }: Clause, context: ReadingContext): ToolCall {
  const said = money.find(({ currency }) => currency !== null) ?? money[0]
  const spoken = /\b(?:that|it|this)\b|这|那/iu.test(text) ? context.recentMoney : undefined
  const stated = said ?? spoken
  const codes = [...text.matchAll(currencyAlone)].flatMap((match) => {
    const code = currencyOf(match[0])
    const isOfAmount = said && match.index >= said.start && match.index < said.end
    return code && !isOfAmount ? [code] : []
  })
  const bare = /\d+(?:[.,]\d+)*/.exec(text)?.[0].replaceAll(',', '')
  const amount = stated?.amount ?? (bare ? Number(bare) : 1)
  const from =
    stated?.currency ?? (codes.length > 1 || !stated ? codes.shift() : undefined) ?? context.recentConversion?.from
  const to = codes.find((code) => code !== from) ?? (stated?.currency ? undefined : context.recentConversion?.to)
  return callOf(convertCurrencySpec, { amount, from, to })
}
