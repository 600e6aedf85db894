// What a message takes back is not read: 不是两个人，是三大一小; "on the 6th, not the 5th"; "the 12th instead of the 5th"; "it
// isn't 3 days, it's 5"; 四天太短.
import { monthName, weekdayName } from './month-names.ts'

const day = `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: of)?(?: ${monthName})?|\\d{1,2} ${monthName}|${monthName} \\d{1,2}(?:st|nd|rd|th)?|(?:the )?(?:${weekdayName})\\b)`
const amount =
  '\\d{1,2}(?![\\d,.]\\d)(?::\\d\\d)?(?: ?(?:am|pm))?(?: (?:full )?(?:days|nights|weeks|people|adults|of us))?'
const value = `(?:(?:on |at |from |for |the )*(?:${day}|${amount}|quarter (?:to|past) \\w+|half past \\w+)\\b)`
const denied = [
  /\b(?:instead of|rather than)(?: in)?(?: the)? (?:mornings?|afternoons?|evenings?)\b/giu,
  /不是[^，,。；是]{1,14}(?=[，,]?(?:而是|是|应该是|改成))/gu,
  /(?<=.{2,}[，, ]?)不是[\d一二两三四五六七八九十][^，,。；]{0,6}(?=$|[，,。；]|因为|哦|啊)/gu,
  // 别九点半了: not that hour.
  /(?:别|不要|不想|甭)(?:再)?(?:在|从)?[\d一二两三四五六七八九十]{1,3}(?:点|:)[半一二三四五\d刻钟分]{0,3}(?=了|去|开始|出发|[，,]|$)/gu,
  // What was said or planned before, where the same is said anew: 之前说五天…改成三天, "originally 5 days … make it 3".
  /(?:之前|原来|原本|本来|刚才|上次|先前)(?:我们?)?(?:说|定|想|打算|计划|写)?(?:的?是|的|了|要|去|玩|待|住)*[\d一二两三四五六七八九十]{1,3}(?:天|晚|个人|号)(?=.*[\d一二两三四五六七八九十](?:天|晚|个人|号))/gu,
  /\b(?:(?:i|we) (?:said|asked for|wrote|told you|had|planned)|originally|at first|previously|before)(?: (?:it was|we (?:said|wanted)|i (?:said|wanted)))? \d{1,2} (?:days|nights|people|of us)(?: (?:earlier|before|at first|originally))?(?=.*\b\d)/giu,
  /[\d一二两三四五六七八九十]{1,2}(?:天|晚|个人)(?:有点|好像)?(?:太短|太长|不够|太少|太多|玩不完|待不住)了?/gu,
  new RegExp(
    `\\b(?:and )?(?:not|instead of|rather than) ${value}(?! (?:days?|nights?) (?:but))(?! (?:(?:big|large|huge|more|long) )?(?!(?:day|night|week|adult)s\\b)[a-z]+s\\b)`,
    'giu',
  ),
  new RegExp(`\\b(?:drop|forget|scrap|scratch|never mind)(?: (?:the idea of|about|the bit about))? ${value}`, 'giu'),
  // "2,400 not 1,400"
  /(?<=\d[\d,.]*k?(?: ?(?:euros?|dollars|pounds|quid|yuan|rmb))?,? (?:and )?)not [€$£¥]?\d[\d,.]*\d?k?(?: ?(?:euros?|dollars|pounds|quid|yuan|rmb))?(?=$|[.,;! ])(?! (?:days|nights|people))/giu,
  // The value before the one that is meant
  new RegExp(
    `\\b(?:(?:it|that|we|there)(?:'s| is| are)? ?(?:isn't|aren't|is not|are not|not)|not|(?:i|we) (?:said|wrote|typed|told you|put)) ${value}(?=,? (?:but|it's|it is|they're|we're|that's|i meant|make it|sorry)\\b)`,
    'giu',
  ),
  new RegExp(`\\b(?:from |change |move )?${day} (?=to ${day})(?<=\\b(?:change|move|shift|push) [^,.;]{2,30})`, 'giu'),
]

/** Of the same length, so that positions stay. */
export function blankDenied(text: string): string {
  return denied.reduce((rest, pattern) => rest.replace(pattern, (said) => ' '.repeat(said.length)), text)
}
