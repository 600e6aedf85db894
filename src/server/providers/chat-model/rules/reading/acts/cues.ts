// Words and shapes that speak for or against an act, as log-odds added to the classifier's.
import { type ActName, editActs } from './act-names.ts'
import { editCues } from './edit-cues.ts'
import { fareCues } from './fare-cues.ts'
import { hanEditCues } from './han-edit-cues.ts'
import { hanQuestionCues } from './han-question-cues.ts'
import { polarQuestionCues } from './polar-question-cues.ts'
import { questionCues } from './question-cues.ts'
import { spokenEditCues } from './spoken-edit-cues.ts'

const asks =
  /[?？]|吗|呢|^(?:and |so |but )?(?:how|what|what'?s|when|where|which|who|(?:is|are|do|does|did|can|could|will|would|should|am)(?!(?:n't| not| only| just| never| also| always)\b (?!we\b|i\b|you\b|it\b|that\b|there\b|the\b|this\b))|any)\b|几点|多少|怎么|什么|哪[里儿些个家天\uE004\uE007]|有没有|(\p{Script=Han})不\1(?=$|[？?，,])|(?:要|能|有|用|是|会|得|办|需要|可以)[^，,。不]{1,8}不(?=$|[？?，,])|啥|多[远久长]|会不会|是不是|能不能|要不要|有没有|好不好|好还是|呢还是|干[嘛啥]|[说讲]一遍|[:;,] (?:and |so )?(?:how|what|when|where|which|why)\b|\b(?:what|how|when|where) (?:should|much|many|long|far|do|can) (?:we|i|it)\b/iu
/** "Can you drop the Louvre?" is a request. */
const politeRequest =
  /\b(?:can|could|would|will) (?:you|we|i)\b|\b(?:what if|how about) we\b|\b(?:can|could) (?:the|it|day|dinner|lunch)\b|能不能|可不可以|可以.{0,12}吗|能.{0,10}吗|帮我|请/iu

/** A question may ask for a plan. */
const plans =
  /\b(?:plan|itinerary|do (?:in|over|with)|suggest|sort|organi[sz]e|arrange|slow|easier)\b|怎么玩|怎么安排|怎么排|安排|规划|计划|行程|攻略|够玩|可以吗|行不行|能不能|好不好|去哪儿?好/iu
/** Asks for something to be looked up or done. */
const commands =
  /^(?:please |and |also |then |just |oh |so |but |plus )*(?:find|show|tell|give|recommend|suggest|search|look up|check|list|compare|convert|add|remove|delete|drop|move|swap|replace|include|estimate|remind|help|let me know)\b|\btell (?:me|us)\b|查|推荐|找[个几一]|介绍|看看|看一?下|列|告诉|帮我|请|删|加[个一上]|换成|挪|去掉|取消|问/iu

/** Of a masked clause: asks for an answer, not for a change. */
export function isQuestion(masked: string): boolean {
  return asks.test(masked) && !politeRequest.test(masked)
}

const opinion =
  /\b(?:would|does|do|is|isn't|should)\b.{0,20}\b(?:make (?:more |any )?sense|better|worth|smart|stupid|(?:good|bad) idea)\b|\bshould (?:we|i)\b|\bdo you think\b|\bnot (?:so |really |quite |too )?sure (?:about|if|whether)\b|不(?:太|是很)?确定(?:要不要|去不去)|(?:要不要|会不会|是不是|该不该).{0,20}(?:换|改|删|去掉)|(?:换|改|删|去掉).{0,16}(?:会不会|好不好|合适吗|更好吗|更好一?[点些]?吗)/iu

/** "Would it make sense to swap them?" asks what we think of it; nothing is changed. */
export function asksOpinion(text: string): boolean {
  return opinion.test(text)
}

/** Of a masked clause: a question or a command, not only a statement. */
export function isRequest(masked: string): boolean {
  return asks.test(masked) || politeRequest.test(masked) || commands.test(masked)
}

const cues = [
  ...questionCues,
  ...polarQuestionCues,
  ...fareCues,
  ...editCues,
  ...spokenEditCues,
  ...hanEditCues,
  ...hanQuestionCues,
]

/** Log-odds for each act that a cue speaks for or against. */
export function cuesFor(masked: string, hasPlan: boolean): Map<ActName, number> {
  const sums = new Map<ActName, number>()
  const add = (act: ActName, value: number) => sums.set(act, (sums.get(act) ?? 0) + value)
  for (const cue of cues) {
    if (!cue.pattern.test(masked)) continue
    for (const act of Object.keys(cue.for) as ActName[]) add(act, cue.for[act] ?? 0)
  }
  // A question about the plan is not an edit, and without a plan there is nothing to edit.
  const isAsked = isQuestion(masked)
  for (const act of editActs) {
    if (isAsked && act !== 'add') add(act, -2.5)
    if (isAsked && act === 'add') add(act, -1.5)
    if (!hasPlan && act !== 'add' && act !== 'undo') add(act, -2.5)
  }
  if (isAsked) add('wish', plans.test(masked) ? -0.8 : -2.2)
  return sums
}

/** Where the cues for an act stand in the masked clause. */
export function cueMatches(masked: string, act: ActName): { start: number; end: number }[] {
  return cues
    .filter((cue) => (cue.for[act] ?? 0) > 0)
    .flatMap(({ pattern }) => [...masked.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
