// Pieces of a message that state a diet, a food that must not be served or what somebody's body does not bear, and ask for nothing
// else: "no pork for us", 我妈吃斋, 爸爸膝盖不好.
import { isQuestion, isRequest } from './acts/cues.ts'
import type { Clause } from './requests/clause.ts'
import { unusedWords } from './text/coverage.ts'
import { MarkedText } from './text/marked-text.ts'
import { readNeeds } from './values/needs.ts'
import { isRefusal, readRemarks } from './values/remarks.ts'
import { proposesRefusal, readTransport } from './values/stated-transport.ts'

/** An edit or a search of its own, which a food or a diet describes: "skip the seafood place", 换一家素的. */
const doesMore =
  /^(?:please |and |also |just |so |then )*(?:skip|drop|remove|delete|cancel|take out|cut|swap|replace|change|add|find|move|put|book|forget|lose|ditch|scrap)\b|\b(?:instead|restaurant|place|somewhere)\b|[换删挪找加]|取消|去掉|餐厅|饭店|馆|那[家顿个]/iu

export function statesNeed({
  text,
  masked,
  mentions,
  days,
}: Pick<Clause, 'text' | 'masked' | 'mentions' | 'days'>): boolean {
  if (mentions.length > 0 || days.length > 0 || doesMore.test(text) || isRequest(masked)) return false
  const { diets, refusedFoods, mobility } = readNeeds(new MarkedText(text))
  return diets.length > 0 || refusedFoods.length > 0 || (mobility !== undefined && !isQuestion(masked))
}

/** "We don't want to drive", 不租车: a way to travel that is refused, and nothing else. */
export function refusesRide({ text, masked, mentions, days }: Parameters<typeof statesNeed>[0]): boolean {
  if (mentions.length > 0 || days.length > 0) return false
  if ((isRequest(masked) || isQuestion(masked)) && !proposesRefusal.test(text)) return false
  const source = new MarkedText(text)
  if (readTransport(source).spans.length > 0) return true
  const remarks = readRemarks(source)
  return remarks.length > 0 && remarks.every((said) => isRefusal(said)) && unusedWords(source).length === 0
}
