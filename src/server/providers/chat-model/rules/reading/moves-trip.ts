// Clauses that move the dates of the whole trip, and no item of it.
import type { Clause } from './requests/clause.ts'

/** "Can we push it back a week?", 往后推一个礼拜 */
const pushesTrip =
  /\b(?:push|move|shift|bring|put) (?:it|this|that|everything|the (?:whole )?(?:trip|thing|dates?)|our (?:trip|dates)) (?:back|forward|out) (?:by )?(?:a|an|1) (?:week|day)\b|^(?:整个|行程|整趟|全部|都|日期|出发(?:日期|时间|日)?|启程)?(?:往后[推挪延移拖]|往前[提挪移推]|推后|推迟|提前|延后|后延)[一1两二2三3]?个?(?:周|星期|礼拜|天)/iu

/** "Start a day later", 整个行程推迟一周, 旅行改到20号: the dates of the trip. */
export function movesTrip({ act, text, mentions, tags }: Clause): boolean {
  if (mentions.length === 0 && pushesTrip.test(text)) return true
  if ((act !== 'shift' && act !== 'move') || mentions.length > 0) return false
  // "The pandas a day later": one item.
  if (act === 'move' && tags.length > 0 && !/\b(?:trip|start|begin|leave|everything|all)\b/i.test(text)) return false
  return /\b(?:a|an|one|\d+) (?:days?|weeks?) (?:later|earlier)\b|\bwhole (?:trip|thing)\b|(?:整个行程|整趟|旅行|行程).{0,4}(?:推迟|提前|延后)|(?:整个行程|整趟|旅行|(?<!天的?)行程)(?:都|就)?(?:[往向][前后])?[推改挪移调换延]到|(?:推迟|提前|延后|晚|早)[一两\d]个?(?:天|周|星期)/iu.test(
    text,
  )
}
