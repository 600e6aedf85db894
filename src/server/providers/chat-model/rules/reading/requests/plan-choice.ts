// Which of the three plans that were shown: 第二个, "the cheaper one", "option 3 then please". Only where a plan waits for a decision.
import { type Intent, intents } from '#contract/planning/outcome.ts'

const courtesyEn =
  '(?:(?:ok|okay|hmm|right|well|then|so|please|yes|yeah|maybe|actually|thanks|instead|rather|for us|for me)[ ,.!]*)'
const takesEn =
  "(?:(?:i'd|i'll|i|we'd|we'll|we|let's|let us|can we|could we|can i) ?(?:(?:would|will|rather|prefer|like|want|take|go|have|do|pick|choose|switch|see|get)[ ]?)*(?:with|for|to)?|(?:take|go with|go for|give (?:me|us)|show (?:me|us)|pick|choose|switch to|make it|what about|how about))"
const thing = '(?:one|option|plan|version|choice|variant|itinerary)'
const english = new RegExp(
  `^${courtesyEn}*(?:${takesEn} )?(?:the |that |your )?(?:(?<kind>cheap(?:er|est)?|less expensive|least expensive|most affordable|budget|saver|balanced|middle|standard|nic(?:er|est)|fanc(?:y|ier|iest)|comfort(?:able)?|most expensive|more expensive|dearest|posh(?:er)?|luxury|better) ${thing}|(?<ordinal>first|second|third|last|1st|2nd|3rd)(?: ${thing})?|${thing} (?:number |no\\.? ?|#)?(?<number>[1-3abc]|one|two|three)|(?:number|no\\.?|#) ?(?<bare>[1-3]))[ ,.!]*${courtesyEn}*$`,
  'iu',
)
const chinese =
  /^(?:那|就|还是|要|选|用|换|按|看|我们|咱们|我|给我|来|那么|好的?|行|嗯|，|,| )*(?:(?<kind>便宜|最便宜|省钱|实惠|经济|均衡|中间|折中|舒适|舒服|贵|最贵|豪华|好)(?:一?[点些])?(?:的(?:那)?[个套版种]?|的?方案|那[个套版种]|型)|第(?<number>[一二三123])[个套种版]?(?:方案)?|方案(?<letter>[一二三123abc])|最后(?:一)?[个套种])(?:方案|行程)?(?:吧|好了|就行|就好|啦|了|呢|可以|，|。|！| |谢谢)*$/iu
const kinds: readonly [RegExp, Intent][] = [
  [/cheap|less exp|least exp|affordable|budget|saver|便宜|省钱|实惠|经济/iu, 'saver'],
  [/balanced|middle|standard|均衡|中间|折中/iu, 'balanced'],
  [/nic|fanc|comfort|expensive|dearest|posh|luxury|better|舒|贵|豪华|好/iu, 'comfort'],
]
const places = [/^(?:first|1st|[1a一]|one)$/iu, /^(?:second|2nd|[2b二]|two)$/iu, /^(?:third|3rd|last|[3c三]|three)$/iu]

/** null where the message says more than that, or something else. */
export function planChoice(text: string): Intent | null {
  const match = english.exec(text.trim()) ?? chinese.exec(text.trim())
  if (!match) return null
  const { kind, ordinal, number, bare, letter } = match.groups ?? {}
  if (kind) return kinds.find(([words]) => words.test(kind))?.[1] ?? null
  const place = ordinal ?? number ?? bare ?? letter
  return place ? (intents.find((_, index) => places[index]?.test(place)) ?? null) : (intents.at(-1) ?? null)
}
