import { moneyText } from '../../../../agent/prompts/money-text.ts'
import { type TripFacts, tripFactsSchema } from '../../../../agent/tools/get-trip.ts'
import { resultsOf, type Transcript } from '../transcript/transcript.ts'
import { answers } from './answers.ts'

export function writeTrip(transcript: Transcript): string {
  const { language } = transcript.context
  const zh = language === 'zh'
  const [trip] = resultsOf(transcript, 'get_trip', tripFactsSchema)
  if (!trip) return answers[language].noAnswer
  const { title, items } = trip.value
  if (items.length === 0)
    return zh
      ? `「${title}」还没有安排。要我帮你规划吗？`
      : `“${title}” has nothing planned yet. Shall I plan your days?`
  const days = [...new Set(items.map(({ day }) => day))].sort(
    (a, b) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER),
  )
  const blocks = days.map((day) => {
    const heading = day === null ? (zh ? '未排日期' : 'Unscheduled') : zh ? `第 ${day} 天` : `Day ${day}`
    return [heading, ...items.filter((item) => item.day === day).map((item) => writeItem(item))].join('\n')
  })
  return [zh ? `「${title}」现在的安排：` : `“${title}” so far:`, ...blocks].join('\n\n')
}

export function writeBudget(transcript: Transcript): string {
  const { language } = transcript.context
  const zh = language === 'zh'
  const [trip] = resultsOf(transcript, 'get_trip', tripFactsSchema)
  if (!trip) return answers[language].noAnswer
  const { plannedCost, budget } = trip.value
  const planned = moneyText(plannedCost, language)
  if (!budget)
    return zh
      ? `行程里已计划 ${planned}，还没有设预算；预算可以在行程设置里填写。`
      : `${planned} is planned so far; the trip has no budget yet, which you can set in the trip settings.`
  const left = { amount: Math.abs(budget.amount - plannedCost.amount), currency: budget.currency }
  const isOver = plannedCost.amount > budget.amount
  const rest = moneyText(left, language)
  const limit = moneyText(budget, language)
  if (budget.currency !== plannedCost.currency)
    return zh ? `已计划 ${planned}，预算 ${limit}。` : `${planned} is planned; the budget is ${limit}.`
  return zh
    ? `已计划 ${planned}，预算 ${limit}，${isOver ? `超出 ${rest}` : `还剩 ${rest}`}。只算了行程里填了费用的安排。`
    : `${planned} of ${limit} is planned, ${rest} ${isOver ? 'over' : 'left'}. Only items with a cost are counted.`
}

function writeItem({ start, end, title }: TripFacts['items'][number]): string {
  return start ? `${start}${end ? `–${end}` : ''} ${title}` : title
}
