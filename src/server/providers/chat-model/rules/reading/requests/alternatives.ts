// What else could be done now, or instead of something of today.
import type { z } from 'zod'
import type { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import { monthName } from '../text/month-names.ts'

type Alternatives = z.input<typeof findAlternativesSpec.input>

/** Plain edits of the plan, which are carried out, and what is asked about other things than places. */
const changes =
  /\b(?:replace|swap|remove|delete|drop|cancel|move|add|book|prepare|pack|bring|know|sort out)\b|准备|换成|换掉|删|去掉|取消|挪|移到|改到/iu
const insteadEnglish =
  /\b(?:instead of|alternatives? (?:to|for)|in place of|rather than)\s+((?:going to|visiting|seeing|doing|eating at|the|our|my)\s+)*(?<item>[^?？.!,，]{2,60})/iu
const insteadChinese =
  /(?:代替|替代|取代)(?<of>[^，,。？?的吗呢]{2,20})|(?:不去|不想去|不逛|不想逛|不看|不想看|去不了)(?<not>[^，,。？?]{2,20}?)(?:了|的话)?[，, ]?(?:那|还|我们)*(?:有|能|可以|该|去|做|干)?(?:什么|哪|啥|别的|其他)/u
const elseNow =
  /\b(?:what|where|anything|something|somewhere) else\b|\bplan b\b|\b(?:any|other|some) (?:alternatives?|options)\b|\bwhat (?:could|can|should|do) (?:we|i) do instead\b|\banything .{2,40} instead\b|(?:别的|其他|其它)(?:的)?(?:选择|去处|地方|方案|可以|好玩|[能可好](?:去|逛|玩|看))|备选方案|替代方案|(?:还有|还能|还可以)(?:去|做|玩|干)?(?:什么|哪里?|哪儿)?.{0,8}(?:可以去|好玩|能去|可玩|去处)|还(?:能|可以)(?:去哪|做什么|干什么|玩什么)/iu
/** 下午有什么室内的, "anything indoors around here?" */
const indoorsAsked =
  /\b(?:what|where|anything|something|somewhere|any|some)\b[^.;?!]{0,30}\b(?:indoors?|under (?:a )?(?:roof|cover)|out of the (?:rain|wet)|dry)\b|\bindoors?\b[^.;?!]{0,20}\b(?:ideas?|options?|things?|places?|stuff)\b|(?:有什么|有啥|有没有|哪里?有?|去哪|找[个点]?|能去).{0,6}(?:室内|躲雨|避雨)|(?:室内|躲雨|避雨)(?:的)?.{0,4}(?:有什么|有啥|有吗|去哪|推荐|可以去|玩什么)/iu
const dated = new RegExp(`\\b${monthName} \\d{1,2}\\b|\\b\\d{1,2} ${monthName}\\b|\\d{1,2}月\\d{1,2}`, 'iu')
const thisOne = /^(?:this|that|it|this one|that one)$|^(?:这个|那个|它|这里|那里)$/iu
const raining =
  /\brain(?:ing|s|y)?\b|\bpouring\b|\bindoors?\b|\bunder (?:a )?(?:roof|cover)\b|\bout of the (?:rain|wet)\b|下(?:大|暴)?雨|室内|雨天|躲雨|避雨/iu
const otherDay =
  /\btomorrow\b|\bday (?:\d|one|two|three|four|five)|\blast day\b|明天|后天|第[一二三四五六七八九\d]+天/iu
const food = /\b(?:eat|food|restaurants?|lunch|dinner|breakfast|hungry)\b|吃|餐厅|饭/iu

/** null where it is not asked for, or about another day. */
export function alternativesAsked(text: string): Alternatives | null {
  if (changes.test(text) || otherDay.test(text)) return null
  const isIndoors = indoorsAsked.test(text) && !dated.test(text)
  const chinese = insteadChinese.exec(text)?.groups
  const named = (insteadEnglish.exec(text)?.groups?.item ?? chinese?.of ?? chinese?.not)?.trim()
  // "At 7 instead of half 6" is of the time.
  if (named && /^(?:\d|half |quarter |noon|midday)/iu.test(named)) return null
  if (!named && !elseNow.test(text) && !isIndoors) return null
  const item = named?.replace(/\s+(?:now|today|then|this (?:morning|afternoon|evening))$/iu, '')
  return {
    ...(item && { item: thisOne.test(item) ? 'now' : item }),
    ...(!item && food.test(text) && { kind: 'restaurant' as const }),
    ...(!named && !food.test(text) && isIndoors && { kind: 'attraction' as const }),
    ...(raining.test(text) && { indoor: true }),
  }
}
