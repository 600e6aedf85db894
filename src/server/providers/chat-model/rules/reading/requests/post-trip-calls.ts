// What travelers say back home: what happened, what it cost, what it says of them, where to go next, what to keep of it. Read before everything else in
// that stage; edits of the plan are left to the acts.
import {
  buildReportSpec,
  collectAlbumSpec,
  extractPreferencesSpec,
  spendingReportSpec,
  suggestNextTimeSpec,
  summarizeTripSpec,
} from '#contract/agent-tools/post-trip.ts'
import type { ToolSpec } from '#contract/agent-tools/tool-spec.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { asksForAlbum, readReportRequest } from './keepsake-cues.ts'
import { nextTripWishes } from './next-trip-wishes.ts'
import { asksForNextTrip, asksForSpending, asksForSummary, asksForTaste } from './stage-cues.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const edits =
  /\b(?:move|remove|delete|drop|swap|replace|add|shift|reschedule|rename|cancel|undo)\b|删|去掉|取消|挪|移到|改到|改成|换成|加[个上一]|撤销/iu

const asksNext =
  /^(?:(?:maybe|ideally|next|or|and),? )?(?:somewhere|anywhere|some ?place)\b(?! else)|^(?:想|要)?(?:找|去|来)?(?:一?个)?(?:暖和|凉快|温暖|凉爽|安静|人少|能看海|有海|海边)的?(?:点的)?地方|\b(?:where|what) (?:should|shall|could|can|do|might|would) (?:we|i|you) (?:go|travel|do|visit|suggest|recommend)\b.{0,16}\bnext\b|\b(?:our|the|my|a) next (?:trip|vacation|holiday|journey|destination)\b|\bnext time\b|\b(?:ideas?|suggestions?|recommend\w*|suggest\w*) .{0,20}\bnext\b|\bwhere to next\b|下[一]?(?:次|趟|回|站)(?:旅行|旅游|旅程|度假|出去)?.{0,8}(?:去|推荐|建议|哪|玩)|(?:推荐|建议).{0,10}下[一]?(?:次|趟|回)|(?:以后|之后|接下来)(?:还)?(?:可以|能|该|想)?去(?:哪|什么地方)/iu
const asksTaste =
  /\bwhat (?:do|can|could) (?:my|our|the|these) (?:ratings?|reviews?|stars)\b|\b(?:what|anything) (?:did|do|have|can|could) (?:you|we|i) (?:learn\w*|take away|conclude|tell)\b|\blearn\w* (?:anything )?(?:about (?:me|us|my|our)|from (?:this|the|our|my) (?:trip|ratings?|reviews?))\b|\b(?:extract|save|note|update|store|keep|find|list|derive|read) (?:my|our) (?:preferences?|tastes?|likes|habits)\b|\b(?:my|our) (?:preferences?|tastes?|likes)\b.{0,30}\b(?:trip|ratings?|reviews?)\b|\bwhat (?:do|did) (?:we|i) (?:like|enjoy|seem to like)\b|\bremember what (?:we|i) liked\b|(?:学到|了解到|看出|总结出|得出)(?:了)?(?:什么|哪些|我|我们)|(?:提取|整理|保存|记住|记下|更新|归纳|分析)(?:一下)?(?:我|我们)?(?:的)?(?:偏好|喜好|口味|兴趣)|(?:从|根据|按)(?:我|我们)?(?:的)?(?:这次|这趟|评分|打分|旅行).{0,12}(?:偏好|喜好|口味|兴趣|喜欢)|(?:我|我们)(?:这次|这趟)?(?:都|到底|最|更)?喜欢(?:什么|哪类|哪种|哪些类型)/iu
const asksCost =
  /\b(?:total|sum|amount)\b.{0,12}\b(?:for|on) (?:the )?(?:food|meals?|restaurants?|hotels?|lodging|sights?|tickets|transport|taxis?|trains?|shopping|everything)\b|\bhow much (?:did|have|was|were|has)\b.{0,24}\b(?:spen[dt]|cost|pa(?:y|id)|total|altogether)\b|\bhow much (?:money|did (?:it|everything|this|the (?:whole )?trip))\b|\bwhat did (?:we|i|it|the (?:whole )?trip|everything) (?:spend|cost|pay)\b|\bwhat (?:we|i)(?:'ve| have)? (?:actually )?spent\b|\b(?:spending|expenses?|costs?) (?:report|summary|breakdown|by|overview|in total|per|so far)\b|\b(?:total|overall|actual|real|final) (?:spending|expenses?|costs?|bill)\b|\b(?:show|summari[sz]e|list|break down) .{0,14}\b(?:spending|expenses?|costs?)\b|\b(?:over|under|within|stay\w* (?:in|on|within)|above|below)\b.{0,14}\bbudget\b|\bwhere did (?:the|our|all the|all our|my) money go\b|\bspen[dt] (?:the )?most\b|花了(?:多少|几|哪)|(?:一共|总共|总计|实际|到底|合计)(?:花|用|支出|消费)|(?:花费|花销|开销|开支|支出|消费|费用|账单)(?:多少|情况|明细|汇总|统计|总结|报告|报表|分类|合计|是|怎么|如何|$|[？?。])|(?:总|实际)(?:花费|花销|开销|开支|支出|费用)|(?:超|没超|超出|超过)(?:了)?(?:多少)?(?:预算|支)|钱(?:都)?花(?:在|到|哪)|哪(?:项|天|里|方面)花(?:得|的)?(?:钱)?最/iu
const asksHowItWent =
  /\bwalk(?:ed)? (?:the )?(?:most|farthest|furthest|least)\b|\bwhich (?:one |of \w+ )?did (?:we|i) (?:rate|score|like) (?:higher|highest|best|more)\b|(?:哪个|谁)[^，。]{0,6}(?:打分|评分|星)[^，。]{0,3}高|\bhow (?:did|was|were|has) (?:the|our|my|this) (?:trip|journey|vacation|holiday|travels?)\b|\b(?:summar[iy]\w*|recap|wrap[- ]?up|review|overview|look(?:ing)? back|report|debrief)\b.{0,24}\b(?:trip|journey|vacation|holiday|travels?|it|days?|what (?:we|happened))\b|\b(?:trip|travel|journey) (?:summary|report|recap|review|overview|highlights?)\b|\bwhat (?:did|have) (?:we|i) (?:really |actually |end up )*(?:do|done|see|seen|visit\w*|skip\w*|miss\w*|leave out|add\w*|do(?:ing)?)\b|\bwhat (?:really |actually )?happened\b|\bwhat (?:was|were) (?:the |our |my )?(?:best|highlights?|favou?rites?|skipped|missed|left out)\b|\b(?:the |our |my )?highlights?\b|\bwhich (?:places|sights|items|ones)\b.{0,20}\b(?:skip\w*|miss\w*|left out|see|saw|seen|visit\w*|like\w*|best)\b|\bhow far (?:did|have) (?:we|i)\b|\bhow many (?:km|kilomet\w+|miles|places|sights|cities)\b.{0,20}\b(?:did|have|we|i)\b|\bplan(?:ned)? (?:vs\.?|versus|against|compared (?:to|with)) (?:actual|reality|what)|(?:总结|回顾|复盘|盘点)(?:一下)?|(?:旅行|旅程|行程|这次|这趟)(?:的)?(?:总结|报告|回顾|小结|亮点|精华)|(?:这次|这趟|本次)(?:旅行|旅程|旅游|行程|出行)?(?:过得|玩得)?(?:怎么样|如何|咋样)|(?:都|到底|实际)?(?:去|玩|看|逛|做|干)了(?:哪些|哪儿|哪里|什么|多少个?(?:地方|景点))|(?:没去成?|跳过|错过|没看|漏掉)(?:了)?的?(?:是)?(?:哪些|什么|哪里|有哪些|地方|景点)|(?:哪些|什么|哪里)(?:地方|景点|项目)?(?:没去成?|跳过了?|错过了?|是临时加的)|(?:走|跑|行)了(?:多远|多少(?:公里|路|里))|多少公里|(?:最)(?:难忘|精彩|好玩|满意|喜欢的)(?:的)?(?:是|地方|景点|瞬间|有)|亮点|计划(?:和|与|跟)实际/iu

const howFar =
  /\bhow far\b|\b(?:km|kilomet\w+|miles|distance)\b|\bhow much (?:ground|walking)\b|\bwalk(?:ed)? (?:the )?(?:most|farthest|furthest|least)\b|[走跑行逛](?:了)?(?:多远|多少(?:公里|路|里))|多少公里|里程/iu

/** The more special first: "what should we do next time" is no question about what was done. */
const requests: readonly [ToolSpec, RegExp, (text: string) => boolean][] = [
  [suggestNextTimeSpec, asksNext, asksForNextTrip],
  [extractPreferencesSpec, asksTaste, asksForTaste],
  [spendingReportSpec, asksCost, asksForSpending],
  [summarizeTripSpec, asksHowItWent, asksForSummary],
]

/** Empty where nothing of it is said, or where it is an edit of the plan. */
export function postTripCalls(message: string): ToolCall[] {
  const text = normalizeMessage(message)
  if (isForged(text) || edits.test(text)) return []
  const report = readReportRequest(text)
  const others = report?.rest ?? text
  const firm = [
    ...(report ? [callOf(buildReportSpec, { format: report.format })] : []),
    ...(asksForAlbum(others) ? [callOf(collectAlbumSpec, {})] : []),
    ...requests.flatMap(([spec, pattern]) => (pattern.test(others) ? requestCall(spec, text) : [])),
  ]
  if (firm.length > 0) return firm.slice(0, mostCalls)
  const likely = requests.find(([, , speaks]) => speaks(text))
  return likely ? [requestCall(likely[0], text)] : []
}

function requestCall(spec: ToolSpec, text: string): ToolCall {
  if (spec === suggestNextTimeSpec) return callOf(suggestNextTimeSpec, nextTripWishes(text))
  return spec === summarizeTripSpec && howFar.test(text) ? callOf(spec, { about: 'distance' }) : callOf(spec, {})
}

/** "How was the trip, and what did it cost?" asks for two. */
const mostCalls = 2
