// What is said on the loop from one trip to the next, what the interface says there, and how a capable model answers it.
import type { Locale } from '#contract/locale.ts'
import type { Decide, ModelCall } from '../src/testing/capable-model.ts'

/** Museums of the guide of Chengdu. */
const museums = [
  { id: 'jinsha-site', en: 'Jinsha Site Museum', 'zh-CN': '金沙遗址博物馆', lat: 30.6832, lng: 104.0104 },
  { id: 'chengdu-museum', en: 'Chengdu Museum', 'zh-CN': '成都博物馆', lat: 30.6592, lng: 104.0624 },
] as const

export const visits = (locale: Locale) =>
  museums.map(({ id, lat, lng, ...names }) => ({
    ...{ kind: 'attraction' as const, day: 1, title: names[locale] },
    place: { candidateId: `chengdu/${id}`, name: names[locale], lat, lng },
  }))

export const words = {
  en: {
    destination: 'Chengdu',
    plan: 'Plan my trip',
    closed: 'The Chengdu Museum is closed today',
    habit: 'I like quiet mornings.',
    start: 'Start trip',
    end: 'End trip',
    toOn: 'Move to Traveling',
    toPost: 'Move to Back home',
    looksBack: 'How it went',
    markRest: 'Did all the rest',
    rate: (title: string) => `Rate “${title}”`,
    fiveStars: '5 stars',
    highlights: 'Highlights',
    taste: 'What your ratings say',
    moreMuseums: 'More of: museums',
    museums: 'museums',
    remember: 'Remember these',
    remembered: '1 preference remembered',
    startNext: /^Start this trip: /,
    because: 'Because I remember:',
    acceptAll: 'Accept all',
    accepted: 'Accepted',
  },
  'zh-CN': {
    destination: '成都',
    plan: '帮我规划行程',
    closed: '成都博物馆今天闭馆',
    habit: '我不喜欢早起。',
    start: '开始旅行',
    end: '结束旅行',
    toOn: '进入“旅途中”',
    toPost: '进入“已结束”',
    looksBack: '回顾',
    markRest: '其余都完成了',
    rate: (title: string) => `给“${title}”打分`,
    fiveStars: '5 星',
    highlights: '最难忘的',
    taste: '评分反映的喜好',
    moreMuseums: '多一些博物馆',
    museums: '博物馆',
    remember: '记住这些',
    remembered: '已记住 1 项喜好',
    startNext: /^开始规划：/,
    because: '因为我记得：',
    acceptAll: '全部采纳',
    accepted: '已采纳',
  },
} as const

const call = (name: string, args: Record<string, unknown> = {}): ModelCall => ({ name, args })
const replies = {
  en: { plan: 'Here is a plan. It waits for your yes.', closed: 'It goes once you accept.', other: 'I noted that.' },
  'zh-CN': { plan: '行程排好了，等你确认。', closed: '采纳之后就会去掉。', other: '记下了。' },
} as const

/** Plans, replans after the closure, and takes note of the rest. */
export const decide: Decide = ({ asked, hasTools, results, known }) => {
  const locale: Locale = /\p{Script=Han}/u.test(asked) ? 'zh-CN' : 'en'
  if (known.conversation) return words[locale].destination
  const step = asked === words[locale].plan ? 'plan' : asked === words[locale].closed ? 'closed' : 'other'
  if (!hasTools) return replies[locale][step]
  const rounds = {
    plan: [call('plan_itinerary'), call('propose_itinerary', { plan: 'balanced' })],
    closed: [call('replan_day', { cause: 'closed', item: visits(locale)[1]?.title })],
    other: [],
  }[step]
  const next = rounds.find(({ name }) => !(name in results))
  return next ? [next] : 'READY'
}
