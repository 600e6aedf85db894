// What the feasibility rules say about a proposal, as sentences for the reply and for the change itself.
import type { Violation } from '#contract/planning/violation.ts'
import type { Language } from '../prompts/language.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'

type Rule =
  | 'existence'
  | 'frame'
  | 'opening'
  | 'time'
  | 'space'
  | 'buffers'
  | 'meals'
  | 'repeats'
  | 'nights'
  | 'costs'
  | 'counts'
  | 'fatigue'
  | 'day-window'
  | 'visits'
  | 'daylight'
  | 'access'
  | 'rest'
  | 'driving'

const sentences: Record<string, Record<Language, string>> = {
  'opening.closed': { zh: '那天不开放', en: 'is closed that day' },
  'opening.outside-hours': { zh: '不在开放时间内', en: 'is outside opening hours' },
  'time.overlap': { zh: '与其他安排时间重叠', en: 'overlaps with something else' },
  'repeats.place': { zh: '重复安排了', en: 'is planned twice' },
  'costs.budget': { zh: '超出预算', en: 'goes over the budget' },
}
const byRule: Record<Rule, Record<Language, string>> = {
  existence: { zh: '与要求不符或查无此处', en: 'is unknown or unwanted' },
  frame: { zh: '与行程的起止不符', en: 'does not fit the frame of the trip' },
  opening: { zh: '开放时间有问题', en: 'has a problem with opening hours' },
  time: { zh: '时间有问题', en: 'has a problem with its times' },
  space: { zh: '路上时间对不上', en: 'leaves no way to get there' },
  buffers: { zh: '预留时间不够', en: 'leaves too little time in between' },
  meals: { zh: '用餐安排有问题', en: 'has a problem with meals' },
  repeats: { zh: '有重复', en: 'repeats something' },
  nights: { zh: '住宿有问题', en: 'has a problem with a night' },
  costs: { zh: '费用有问题', en: 'has a problem with costs' },
  counts: { zh: '人数或数量不符', en: 'does not fit the party' },
  fatigue: { zh: '超出了这天的节奏', en: 'is more than the pace allows' },
  'day-window': { zh: '超出了每天的时间范围', en: 'lies outside the hours of the day' },
  visits: { zh: '停留时间太短', en: 'is too short a visit' },
  daylight: { zh: '天黑后不适合去', en: 'falls after dark' },
  access: { zh: '不符合无障碍要求', en: 'does not fit the mobility needs' },
  rest: { zh: '占用了休息时间', en: 'cuts into the rest' },
  driving: { zh: '驾车时间太长或太晚', en: 'means too long or too late a drive' },
}

export function violationSentence(
  { code, day, itemIds }: Violation,
  { changes, check }: ProposalDraft,
  language: Language,
): string {
  const titles = changes.flatMap((change) =>
    itemIds.some((id) => check?.changeOf[id] === change.id)
      ? [change.type === 'item.add' ? change.item.title : change.type === 'task.add' ? change.task.title : '']
      : [],
  )
  const rule = code.slice(0, code.indexOf('.'))
  const said = sentences[code] ?? (isRule(rule) ? byRule[rule] : byRule.time)
  const named = titles.filter(Boolean)
  if (language === 'zh') return `${named.length > 0 ? `「${named.join('、')}」` : dayText(day, 'zh')}${said.zh}。`
  return `${named.length > 0 ? named.join(', ') : dayText(day, 'en')} ${said.en}.`
}

function isRule(rule: string): rule is Rule {
  return rule in byRule
}

function dayText(day: number | null, language: Language): string {
  if (day === null) return language === 'zh' ? '这个方案' : 'The plan'
  return language === 'zh' ? `第 ${day + 1} 天` : `Day ${day + 1}`
}
