// Questions that name a place or a time of the plan and change nothing: "The castle shuts at 5, right? Have we got enough time
// there?", "what's the forecast for Arashiyama?"
import { type ActName, editActs } from '../acts/act-names.ts'
import { isQuestion } from '../acts/cues.ts'
import { openTopics } from '../values/open-topics.ts'
import type { Clause } from './clause.ts'

const edits = new Set<ActName>(editActs)
const hours =
  /\b(?:opens?|closes?|shuts?)\b[^.;!?]*(?:\b(?:right|correct|isn't it|doesn't it|don't they)\b\s*\??$|\?$)|(?:开门|关门|闭馆|打烊|关闭|营业)[^，,。]*(?:对吧|是吧|对不对|是不是|没错吧|吧[?？]?$)/iu
/** Of the place that was spoken of, or that is named beside it. */
const timeThere =
  /\benough time\b|\b(?:time|long) enough\b|\bin time before (?:it|they) (?:closes?|shuts?)\b|\bhow long (?:do|should|does|would|will) (?:we|you|one|people|it)\b(?=[^.;?!]*\b(?:need|take|spend|stay|there|here)\b)|(?:逛|玩|看|待)(?:个)?(?:多久|多长时间)|时间(?:还)?够|(?:够不够|来不来得及|来得及)(?:逛|看|玩)/iu
const weather =
  /\b(?:forecast|weather)\b|\bwill it (?:rain|snow|be (?:hot|cold|warm|wet|dry|sunny|windy))\b|\bhow (?:hot|cold|warm) will\b|天气|(?:会不会|会|要)下[雨雪](?:吗|么|[?？]|$)|多少度/iu

export const checksHours = (text: string) => hours.test(text.trim())

export const asksForTimeThere = (text: string) => timeThere.test(text)

export function asksOfHours({ act, text, mentions, tags }: Clause, before: Clause | undefined): boolean {
  const isNamed = mentions.length + tags.length > 0
  if (isNamed && !edits.has(act) && act !== 'wish' && openTopics(text).includes('booking')) return true
  if (checksHours(text)) return edits.has(act) && isNamed
  return act === 'feasible' && timeThere.test(text) && before !== undefined && checksHours(before.text)
}

/** Although it names a place. */
export function asksForWeatherAt({ act, text, mentions, masked }: Clause): boolean {
  return act === 'facts' && mentions.length > 0 && isQuestion(masked) && weather.test(text)
}
