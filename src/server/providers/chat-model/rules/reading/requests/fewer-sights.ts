// One sight less on a day, whichever: 第一天减掉一个景点, 最后一天太多了删一个你看着办, "drop something on day 2, your choice".
import { replanScopeSpec } from '#contract/agent-tools/replan-scope.ts'
import type { ReadingContext } from '../names/reading-context.ts'
import { numberOf } from '../text/numbers.ts'
import type { Clause } from './clause.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const fewer =
  /(?:减|删|砍|去|拿|撤|少)(?:掉|去|了|安排|排)?(?:一两|一二|([一1两2二]))个(景点|地方|景|点(?!心)|项目)?|\b(?:lose|drop|cut|remove|take out|skip|ditch|leave out)\b[^.;,]{0,12}\b(?:(one|1|two|2|a couple)(?: or (?:two|2))?(?: of (?:the|them|those))?|something|any one)(?: (sights?|things?|stops?|places?|attractions?|activit(?:y|ies)))?/iu
const yourChoice =
  /随便|随意|任意|你(?:看着|来|帮我|自己)?(?:定|选|挑|看着办|决定|做主)|看着(?:删|办|去|减|砍)|哪个都(?:行|可以)|\b(?:whichever|your (?:choice|pick|call)|you (?:choose|pick|decide)|up to you|(?:doesn't|does not) matter which|don't (?:mind|care) which|something|any one)\b/iu

/** A piece that says nothing else: 你定就行, "your call". */
export function leavesOpen(text: string): boolean {
  return text.length <= 24 && yourChoice.test(text)
}

/** null where it is said which one goes: then it is a removal. */
export function fewerSights({ act, text, days, mentions, tags }: Clause, context: ReadingContext): ToolCall | null {
  if ((act !== 'remove' && act !== 'easier') || mentions.length + tags.length > 0) return null
  const match = fewer.exec(text)
  const isAny = match && (match[2] ?? match[4] ?? (yourChoice.test(text) || undefined)) !== undefined
  const said = days.map(({ day }) => day)
  const scope = said.length > 0 ? said : context.recentDay ? [context.recentDay] : []
  if (!match || !isAny || scope.length === 0) return null
  const count = /couple/iu.test(match[3] ?? '') ? 2 : (numberOf(match[1] ?? match[3]) ?? 1)
  return callOf(replanScopeSpec, { days: scope, categories: ['sights'], pace: 'relaxed', fewer: Math.min(5, count) })
}
