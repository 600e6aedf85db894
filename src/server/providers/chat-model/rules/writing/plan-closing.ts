// What stands under the days: the bed, what the total covers, what was not met, the other plans, and what to decide.
import type { Language } from '../../../../agent/prompts/language.ts'
import { moneyText } from '../../../../agent/prompts/money-text.ts'
import { tagText } from '../../../../agent/prompts/tag-words.ts'
import type { Planned } from '../../../../agent/tools/plan-itinerary.ts'
import type { PlanSummary } from '../../../../agent/tools/plan-summary.ts'
import { intentText } from '../../../../agent/tools/plan-words.ts'

export function closing(planned: Planned, chosen: PlanSummary, changes: number, language: Language): string {
  const { plans, unmet, days, tripDays, replaced } = planned
  const facts = {
    beds: chosen.stays.map((stay) => bedText(stay, language)),
    ways: moneyText(chosen.localTransport, language),
    missing: [...new Set([...unmet.map((wish) => tagText(wish, language)), ...chosen.missed])],
    others: plans
      .filter((plan) => plan !== chosen)
      .map(({ intent, total }) => `${intentText(intent, language)} ${moneyText(total, language)}`),
    days,
    tripDays,
    replaced,
    changes,
  }
  return language === 'zh' ? inChinese(facts) : inEnglish(facts)
}

interface Facts {
  beds: string[]
  ways: string
  missing: string[]
  others: string[]
  days: number
  tripDays: number | null
  replaced: number
  changes: number
}

function inChinese({ beds, ways, missing, others, days, tripDays, replaced, changes }: Facts): string {
  return [
    beds.length > 0 && `住宿：${beds.join('；')}。`,
    `合计含${beds.length > 0 ? '住宿、' : ''}餐饮、门票和市内交通（${ways}），均为估算；往返交通未计入。`,
    missing.length > 0 && `没能满足：${missing.join('；')}。`,
    others.length > 0 && `还有别的方案：${others.join('，')}。`,
    tripDays !== days && `行程设置里的天数还不是 ${days} 天，请在那里改一下。`,
    replaced > 0 && `会替换原来的 ${replaced} 项未预订安排。`,
    changes > 0 && `提案共 ${changes} 项改动，你确认后才会写入行程，可以只接受一部分。`,
  ]
    .filter(Boolean)
    .join('\n')
}

function inEnglish({ beds, ways, missing, others, days, tripDays, replaced, changes }: Facts): string {
  const bed = beds.length > 0 ? 'the bed, ' : ''
  return [
    beds.length > 0 && `Bed: ${beds.join('; ')}.`,
    `The total has ${bed}meals, tickets and local transport (${ways}), all estimated; getting there and back is not in it.`,
    missing.length > 0 && `Not met: ${missing.join('; ')}.`,
    others.length > 0 && `Other plans: ${others.join(', ')}.`,
    tripDays !== days &&
      `The trip is not set to ${days} ${days === 1 ? 'day' : 'days'} yet; please change that in its settings.`,
    replaced > 0 && `It replaces ${replaced} unbooked ${replaced === 1 ? 'item' : 'items'} of the plan.`,
    changes > 0 &&
      `The proposal has ${changes} ${changes === 1 ? 'change' : 'changes'}; nothing is written until you accept, and you can take just a part.`,
  ]
    .filter(Boolean)
    .join('\n')
}

function bedText({ title, nights, cost }: PlanSummary['stays'][number], language: Language): string {
  const price = cost ? moneyText(cost, language) : ''
  return language === 'zh'
    ? `${title} ${nights} 晚 ${price}`
    : `${title}, ${nights} ${nights === 1 ? 'night' : 'nights'}, ${price}`
}
