// Every sentence the agent's machinery says itself, in both languages and in one place.
import type { StageName } from '#contract/stage.ts'
import type { Language } from './language.ts'

type ToolProblem = 'unknown_tool' | 'invalid_arguments' | 'timed_out' | 'unavailable'

interface Words {
  and: string
  lookingAtTrip: string
  writing: string
  needsReview: string
  toolProblem: Record<ToolProblem, (label: string) => string>
  stages: Record<StageName, string>
  tripRead(title: string, items: number): string
  placesFound(near: string, count: number): string
  weatherOf(place: string): string
  guideTo(place: string): string
  planning(candidates: number): string
  planned(plans: number, days: number): string
  infeasible: string
  caseProblem: Record<'no_guide' | 'no_days', string>
  proposalTitle(destination: string, days: number): string
  changesTitle: string
  changesReady(count: number): string
  tasksTitle: string
  replacedReason: string
  askedFor: string
  bookAhead: string
  nights(count: number): string
}

const zh: Words = {
  and: '；',
  lookingAtTrip: '正在查看你的行程',
  writing: '正在整理答复',
  needsReview: '⚠ 需要核对：这次没能整理出可靠的答复，什么都没有改动。可以换个说法再试，或在行程页手动添加和调整。',
  toolProblem: {
    unknown_tool: (label) => `没有「${label}」这个工具`,
    invalid_arguments: (label) => `${label}：参数不合适`,
    timed_out: (label) => `${label}：等待超时`,
    unavailable: (label) => `${label}：暂时不可用`,
  },
  stages: { pre: '行前', on: '行中', post: '行后' },
  tripRead: (title, items) => `${title}：已有 ${items} 项安排`,
  placesFound: (near, count) => `${near}：${count} 个地点`,
  weatherOf: (place) => `${place}的天气`,
  guideTo: (place) => `${place}指南`,
  planning: (candidates) => `正在从 ${candidates} 个地点里排出可行的日程`,
  planned: (plans, days) => `${days} 天，${plans} 套经过检验的方案`,
  infeasible: '这些条件无法同时满足',
  caseProblem: { no_guide: '这个目的地还没有指南数据', no_days: '还不知道玩几天' },
  proposalTitle: (destination, days) => `${destination} ${days} 天行程`,
  changesTitle: '调整行程',
  changesReady: (count) => `${count} 项改动，等你确认`,
  tasksTitle: '行前准备清单',
  replacedReason: '由新的安排代替',
  askedFor: '按你的要求',
  bookAhead: '需提前预约',
  nights: (count) => `${count} 晚`,
}

const en: Words = {
  and: '; ',
  lookingAtTrip: 'Looking at your trip',
  writing: 'Putting the answer together',
  needsReview:
    '⚠ Needs review: I could not put together a reliable answer this time, and nothing was changed. Try other words, or add and move things by hand on the plan page.',
  toolProblem: {
    unknown_tool: (label) => `There is no tool “${label}”`,
    invalid_arguments: (label) => `${label}: the arguments do not fit`,
    timed_out: (label) => `${label}: took too long`,
    unavailable: (label) => `${label}: not available at the moment`,
  },
  stages: { pre: 'before departure', on: 'on the trip', post: 'after the trip' },
  tripRead: (title, items) => `${title}: ${items} ${items === 1 ? 'item' : 'items'} so far`,
  placesFound: (near, count) => `${near}: ${count} ${count === 1 ? 'place' : 'places'}`,
  weatherOf: (place) => `Weather in ${place}`,
  guideTo: (place) => `Guide to ${place}`,
  planning: (candidates) => `Fitting days together from ${candidates} places`,
  planned: (plans, days) =>
    `${days} ${days === 1 ? 'day' : 'days'}, ${plans} checked ${plans === 1 ? 'plan' : 'plans'}`,
  infeasible: 'These wishes cannot all be met',
  caseProblem: {
    no_guide: 'There is no guide to this destination yet',
    no_days: 'The number of days is not known yet',
  },
  proposalTitle: (destination, days) => `${destination}, ${days} ${days === 1 ? 'day' : 'days'}`,
  changesTitle: 'Changes to the plan',
  changesReady: (count) => `${count} ${count === 1 ? 'change' : 'changes'} for you to decide on`,
  tasksTitle: 'Things to prepare',
  replacedReason: 'Makes room for the new plan',
  askedFor: 'As you asked',
  bookAhead: 'book ahead',
  nights: (count) => `${count} ${count === 1 ? 'night' : 'nights'}`,
}

export const words: Record<Language, Words> = { zh, en }
