import type { z } from 'zod'
import type { countryFactsSpec } from '#contract/agent-tools/country-facts.ts'

type Topic = NonNullable<z.input<typeof countryFactsSpec.input>['topics']>[number]

const topics: [Topic, RegExp][] = [
  ['plugs', /插座|插头|电压|转换|转接|\b(?:plugs?|sockets?|adapters?|converter|voltage)\b/iu],
  ['water', /自来水|生水|喝水|\b(?:tap(?: water)?|drink(?:able|ing)?)\b/iu],
  ['tipping', /小费|\btip(?:s|ping)?\b/iu],
  [
    'emergency',
    /报警|急救|紧急|火警|救护|\b(?:emergency|police|ambulance|fire brigade|(?:which|what) number (?:to|do (?:we|i)|should (?:we|i)) (?:call|ring|dial))\b|\bif (?:someone|anyone|somebody|one of us) (?:gets?|is) (?:hurt|ill|sick|injured)\b/iu,
  ],
  ['driving', /行驶|靠[左右]|\bdrive on\b|\bside of the road\b/iu],
  ['phrases', /怎么[说讲]|\bhow do (?:you|i|we) say\b|\bphrases?\b/iu],
  ['language', /语言|说什么话|\blanguages?\b|\bspeak\b/iu],
  ['currency', /货币|什么钱|\bcurrency\b|\bmoney\b|\bcash\b|\bcards?\b|刷卡|现金|信用卡|支付宝/iu],
  ['holidays', /节假日|公共假期|放假|\bholidays?\b/iu],
  ['time', /时差|时区|\btime (?:difference|zone)\b/iu],
]

export function countryTopics(text: string): Topic[] {
  return topics.flatMap(([topic, pattern]) => (pattern.test(text) ? [topic] : []))
}
