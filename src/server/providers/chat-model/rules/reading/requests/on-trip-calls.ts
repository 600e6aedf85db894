// What travelers say under way: the day at hand, the way to the next item, what is around, help. Read before everything else in
// the Traveling stage; plain edits of the plan are left to the acts.
import { checkAlertsSpec } from '#contract/agent-tools/check-alerts.ts'
import { emergencyInfoSpec, type emergencyTopics } from '#contract/agent-tools/emergency-info.ts'
import { findAlternativesSpec } from '#contract/agent-tools/find-alternatives.ts'
import { leaveBySpec } from '#contract/agent-tools/leave-by.ts'
import { nearbyPlacesSpec } from '#contract/agent-tools/nearby-places.ts'
import { type phraseIds, phrasesSpec } from '#contract/agent-tools/phrases.ts'
import { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { todaySpec } from '#contract/agent-tools/today.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { alternativesAsked } from './alternatives.ts'
import { amenityAsked } from './amenities.ts'
import { closedIn, disruptionOf, isJourneyCanceled } from './disruption.ts'
import {
  asksForDeparture,
  asksForNearby,
  asksForNext,
  asksForPhrase,
  asksForWarnings,
  emergencyTopicOf,
} from './stage-cues.ts'
import { callOf, type ToolCall } from './tool-call.ts'

type Topic = (typeof emergencyTopics)[number]

const edits =
  /\b(?:move|remove|delete|drop|push|cut out|leave out|swap|replace|add|shift|reschedule|rename|skip|cancel)\b|删|去掉|取消|挪|移到|改到|换成|换掉|加[个上一]/iu
/** 二条城不去了; with a reason such as 累了 the rest of the day is planned anew instead. */
const drops = /不[去要]了/u

const topics: [Topic, RegExp][] = [
  [
    'documents',
    /\b(?:lost|left|can't find|cannot find|stole\w*|missing)\b.{0,24}\b(?:passports?|id cards?|my id|visas?)\b|\b(?:passports?|id cards?|visas?)\b.{0,20}\b(?:lost|gone|stolen|missing)\b|(?:护照|身份证|证件|签证).{0,8}(?:丢|掉|被偷|不见|找不到|没了)|(?:丢|掉|弄丢)了?.{0,6}(?:护照|身份证|证件)/iu,
  ],
  [
    'luggage',
    /\b(?:luggage|baggage|suitcases?|bags?)\b.{0,24}\b(?:lost|missing|gone|delayed|didn't (?:arrive|come|show)|did not (?:arrive|come)|(?:not|never) (?:arrived|come|came|here))\b|\b(?:lost|missing)\b.{0,14}\b(?:luggage|baggage|suitcases?|bags?)\b|行李.{0,10}(?:丢|没到|没来|没出来|没有?收到|不见|找不到|延误|落)/iu,
  ],
  [
    'theft',
    /\b(?:stolen|robbed|mugged|pickpocket\w*)\b|\blost\b.{0,12}\b(?:wallet|phone|purse|camera)\b|被偷|被抢|小偷|扒手|(?:钱包|手机|相机).{0,6}(?:丢|掉了|不见|找不到)/iu,
  ],
  [
    'medical',
    /\bambulance\b|\b(?:need|see|find|get|call) (?:me |us )?(?:a |to a |the )?(?:doctor|hospital|clinic)\b|\b(?:feel(?:s|ing)?|is|am|got|i'm|he's|she's) (?:very |really |so )?(?:sick|ill|injured)\b|\bfood poisoning\b|\b(?:has|have|got|having|with) (?:a |an )?(?:\w+ )?(?:fever|nose ?bleed|allergic reaction|seizure|asthma attack|concussion|migraine)\b|\b(?:won't|doesn't|can't|not) stop(?:ping)? (?:bleeding|vomiting|throwing up|coughing|crying in pain)\b|\b(?:passed out|fainted|collapsed|choking|unconscious|threw up|throwing up|can't breathe|(?:dog|snake|tick|jellyfish) (?:bit|bite|sting))\b|(?:流|淌)鼻血|血?止不住|流血不止|(?:昏|晕)(?:倒|过去)|喘不上气|骨折|抽搐|(?:被|让)[^，。]{0,4}(?:咬|蜇|烫|砸)(?:了|伤)|吐个?不停|救护车|看医生|去医院|(?:哪里?有|最近的)(?:医院|诊所)|生病|发(?:高)?烧|受伤|食物中毒|肚子(?:很)?疼|摔伤/iu,
  ],
  ['fire', /\b(?:on fire|fire in)\b|着火|火灾/iu],
  ['lost-way', /\b(?:i'm|we're|i am|we are|got) lost\b|迷路|走丢|找不到路/iu],
]
const asksForHelp =
  /\bemergency (?:numbers?|contacts?|services?|card|phone)\b|\b(?:police|ambulance|fire department) (?:phone )?number\b|\bembassy\b|\bconsulate\b|紧急(?:电话|联系|求助)|(?:报警|急救|火警)电话|大使馆|领事馆/iu

const asksAlerts =
  /\b(?:any|are there|show|check|what|which|the|our)\b.{0,16}\b(?:alerts?|warnings?|disruptions?|notices)\b|\b(?:is|has) (?:anything|something) (?:wrong|changed|cancel\w*|delayed|closed|amiss)\b|\banything (?:we|i) should (?:know|worry|watch out)\b|(?:有|有没有|有什么|有哪些|看看|查看|检查)(?:一下)?(?:新的?|天气|高温|暴雨|大风)?(?:提醒|预警|警报|警告|变动|异常|通知)|(?:提醒|预警|警报|变动)(?:吗|有哪些|有什么)|有什么(?:要|需要)注意/iu

const saysPhrase =
  /\bhow (?:do|to|can|would) (?:you |i |we )?say\b|\b(?:useful |basic |local )?phrases\b|怎么说|怎么讲|常用语|日常用语/iu
const phraseWords: [(typeof phraseIds)[number], RegExp][] = [
  ['thanks', /\bthank|谢谢|感谢/iu],
  ['hello', /\bhello\b|\bhi\b|你好/iu],
  ['bill', /\bbill\b|\bcheck,? please|买单|结账/iu],
  ['toilet', /\btoilet|\bbathroom|\brestroom|厕所|洗手间|卫生间/iu],
  ['how-much', /\bhow much\b|多少钱|怎么卖/iu],
  ['excuse-me', /\bexcuse me\b|\bsorry\b|不好意思|对不起|打扰/iu],
  ['help', /\bhelp\b|救命|帮帮我/iu],
  ['doctor', /\bdoctor\b|医生/iu],
  ['police', /\bpolice\b|警察|报警/iu],
  ['speak-english', /\bspeak english\b|说英语|会英语/iu],
  ['not-understand', /\bunderstand\b|听不懂|不明白/iu],
  ['take-me', /\btake me to\b|\bthis address\b|这个地址/iu],
]

const asksToLeave =
  /\bwhen (?:do|should|must) (?:we|i) (?:have to |need to )?(?:leave|go|set (?:off|out)|head (?:out|off|over))\b|\bwhat time (?:do|should|must) (?:we|i) (?:have to |need to )?(?:leave|go|set (?:off|out)|head (?:out|off))\b|\b(?:time to|when to) leave\b|几点(?:要|该|得|钟)?(?:出发|走|动身)|什么时候(?:要|该|得)?(?:出发|走|动身)|(?:该|要)(?:出发|动身)了吗/iu
const asksNearby =
  /\bnear (?:me|us|here)\b|\bnearby\b|\baround (?:here|me|us)\b|\bclose by\b|(?:^|[，,。 ]|我|我们|这|这儿|这里|当前|现在)(?:的)?(?:附近|周围|周边)/iu
const food =
  /\b(?:eat|food|restaurants?|lunch|dinner|breakfast|hungry|ramen|noodles?|sushi|pizza|hotpot|cafes?|coffee|snacks?|drinks?|bars?)\b|吃|餐|饭|咖啡|小吃|拉面|面馆|火锅|寿司|喝|酒吧|饿|馆子|清真|素食/iu
const asksToday =
  /\bwhat(?:'s| is)? (?:up )?next\b|\bwhat(?:'s| is) (?:on|planned|left|happening)? ?(?:for )?today\b|\bwhere (?:do|should|are) we (?:go|going|head(?:ed|ing)?) (?:to )?(?:now|next)\b|\btoday's (?:plan|schedule|itinerary)\b|\bwhat (?:do|are|should) we (?:do|doing) (?:now|next|today)\b|接下来|下一(?:站|个|项)|今天(?:的)?(?:安排|行程|计划|还有(?:什么|哪些)|有什么|去哪|干什么|做什么|干嘛)|(?:现在|等会儿?|待会儿?)(?:该|要|应该)?(?:去哪|做什么|干什么|干嘛)/iu

/** Empty where nothing of it is said, or where it is an edit of the plan. */
export function onTripCalls(message: string): ToolCall[] {
  const text = normalizeMessage(message)
  if (isForged(text)) return []
  const topic = topicOf(text)
  if (topic) return [callOf(emergencyInfoSpec, { topic })]
  if (saysPhrase.test(text) || asksForPhrase(text)) return [phrasesCall(text)]
  if (asksForHelp.test(text)) return [callOf(emergencyInfoSpec, {})]
  if (asksAlerts.test(text) || asksForWarnings(text)) return [callOf(checkAlertsSpec, {})]
  const alternatives = alternativesAsked(text)
  // "The castle is closed, what else is there?" asks for something instead of it.
  if (alternatives) return [callOf(findAlternativesSpec, { item: closedIn(text), ...alternatives })]
  if (edits.test(text)) return []
  if (isJourneyCanceled(text)) return []
  const disruption = disruptionOf(text)
  if (disruption) return [callOf(replanDaySpec, disruption)]
  if (drops.test(text)) return []
  const amenity = amenityAsked(text)
  if (amenity) return [callOf(nearbyPlacesSpec, { amenity })]
  if (asksToLeave.test(text) || asksForDeparture(text)) return [callOf(leaveBySpec, { to: goalOf(text) })]
  if (asksNearby.test(text) || asksForNearby(text)) return [callOf(nearbyPlacesSpec, nearbyKind(text))]
  return asksToday.test(text) || asksForNext(text) ? [callOf(todaySpec, {})] : []
}

export const topicOf = (text: string): Topic | undefined =>
  topics.find(([, pattern]) => pattern.test(text))?.[0] ?? emergencyTopicOf(text)

const wordsToSay = [
  /\bhow (?:do|to|can|would|should|could) (?:you |i |we )?(?:say|ask for|ask (?:them |him |her )?(?:if|whether)|tell (?:them|him|her|the \w+|people)(?: that)?|explain(?: that)?) (.+?)(?: in (?:the )?\p{L}+(?: language)?)?[?.!]*$/iu,
  /[“"「『](.+?)[”"」』](?:用.{1,4}[语文话])?怎么(?:说|讲)/u,
  /^([\p{Script=Han}a-z ]{2,20}?)(?:用.{1,4}[语文话])?怎么(?:说|讲)/iu,
]

/** The phrases that are shipped, else all of them beside the words that none of them says. */
export function phrasesCall(text: string): ToolCall {
  const ids = phraseWords.flatMap(([id, word]) => (word.test(text) ? id : []))
  const words = wordsToSay.map((pattern) => pattern.exec(text)?.[1]?.trim()).find(Boolean)
  return callOf(phrasesSpec, { ids, ...(ids.length === 0 && words && { words: words.slice(0, 80) }) })
}

export function nearbyKind(text: string): { kind?: 'restaurant' | 'attraction' } {
  if (food.test(text)) return { kind: 'restaurant' }
  return tagMentions(text).length > 0 ? { kind: 'attraction' } : {}
}

/** "… for the airport", 去机场要几点出发. */
export function goalOf(text: string): string | undefined {
  const english =
    /\bleave\b.{0,8}?\b(?:for|to get to|to catch|to make|to be at|to) (?:the |our |my )?([^?？.!,，]{2,40})/iu.exec(
      text,
    )?.[1]
  const chinese = /(?:去|到|赶)([^，,。？?几什该要得]{2,14})(?:的话)?[，,]?(?:要|该|得)?(?:几点|什么时候)/u.exec(
    text,
  )?.[1]
  return (english ?? chinese ?? goalReached(text))?.trim()
}

/** "Can we still make the castle if we leave at two?", 几点走能赶上晚上的火锅. */
export function goalReached(text: string): string | undefined {
  const before = /\btime\b[^.?!]{0,50}\bbefore (?:the |our )?(?!it\b)([^?？.!,，]{2,40})/iu.exec(text)?.[1]
  if (before) return before
  const english =
    /\b(?:make|catch|reach|get to|be (?:on|in) time for)(?: it)?(?: to)? (?:the |our |my )?((?!it\b)[^?？.!,，]{2,40}?)(?= (?:if|in time|on time|by|when|now|before|after)\b|$|[?？.!,，])/iu.exec(
      text,
    )?.[1]
  return (
    english ??
    /(?:赶得?[上到]|来得及(?:去|看|吃|赶)|到得了)([^，,。？?!！]{2,14}?)(?:吗|不|么|的话)?(?=$|[，,。？?!！])/u.exec(
      text,
    )?.[1]
  )
}
