// What went wrong today: a delay, a missed journey, a closure, rain, tired or late travelers.
import type { z } from 'zod'
import type { replanDaySpec } from '#contract/agent-tools/replan-day.ts'
import { clockTimesIn, likelyTime } from '../values/clock-times.ts'
import { isDelayed, isLate, isWornOut, startsLate } from './stage-cues.ts'

type Disruption = z.input<typeof replanDaySpec.input>

const late = /\b(?:late|delay(?:ed|s)?|behind schedule|postponed)\b|延误|晚点|晚到|推迟/iu
/** "The 15:02 to Osaka", 15:02那趟. */
const timedRide = /\bthe \d{1,2}[:.]\d{2}\b|\d{1,2}[:：点]\d{0,2}分?(?:的)?那[趟班]/iu
const missed =
  /\bmissed (?:my|our|the|a) (?!(?:turn|point|chance)\b)|\b(?:just )?missed it\b|\b(?:didn't|did not|couldn't|could not) (?:catch|make) (?:my|our|the)\b|没(?:有)?(?:赶上|坐上|搭上|能赶上)|错过了?|误(?:机|车|点)了/iu
const journeys: ['flight' | 'train' | 'bus', RegExp][] = [
  ['flight', /\b(?:flight|plane)\b|航班|飞机/iu],
  ['train', /\btrain\b|火车|高铁|动车|列车/iu],
  ['bus', /\b(?:bus|coach|ferry)\b|大巴|巴士|轮渡|客车|公交/iu],
  ['train', /(?<![打租停骑堵塞])车(?!站|票|位|上)/u],
]
const canceled = /\bcancell?ed\b|取消|停运|停飞/iu
const closedEnglish =
  /^(?:oh no,? |sorry,? |but )?(?:the |our )?([\p{L}\d' -]{2,50}?) (?:is|are|was|turned out to be) (?:closed|shut)\b/iu
const closedChinese =
  /^([\p{Script=Han}\p{L}\d· ]{2,20}?)(?:今天|现在|已经|突然|居然)*(?<![点半刻])(?:闭馆|关门|关着|不开门|没开门?|关闭|停业|歇业|不营业|没营业|不开放|维修|装修)/u
/** "The gate at Nijo says closed today". */
const closedBySign =
  /\b(?:gate|door|sign|board|website|site|guard|ticket office|desk|man|lady)\b(?: (?:at|of|on|outside|in front of) (?:the )?([\p{L}\d' -]{2,40}?))? (?:says?|said|reads)(?: that)?(?: it's| it is| they're)? (?:closed|shut)\b/iu
/** 博物馆门口说今天闭馆: who says so is no part of the name. */
const toldBy = /(?:的)?(?:门口|门卫|保安|官网|公告|工作人员|前台|牌子)?(?:上)?(?:说|写着|贴着|显示|通知)(?:是)?$/u
/** “G89” is delayed: a name of the plan in quotes. */
const quotedDelay = /^[“"]([^“”"]{2,80})[”"]\s*(?:is (?:delayed|late)|延误|晚点)/iu
const asks = /[?？]|吗|对吧|是吧|对不对|是不是|没错吧|几点|什么时候|\b(?:is|are|does|when) .*\?/iu
const raining =
  /\b(?:it's|it is|it|has|just|'s) (?:\w+ )?(?:started |begun |starting )?(?:to )?(?:rain|pour|bucket|chuck|tip|hammer|piss|lash|pelt|drizzl|snow|hail)\w*\b(?! (?:tomorrow|later|next))|\bpouring (?:with rain|down)\b|\b(?:downpour|thunder(?:storm)?|lightning|deluge|cloudburst)\b|\b(?:we're|we are|got|getting) (?:all )?(?:soaked|drenched)\b|下(?:大|暴|起|着)*雨了|(?:正|外面|在|突然|又)+(?:下|飘|落)(?:着|起|大|暴)*[雨雪]|下着[雨雪]|打雷|(?:暴|大|雷)雨(?:来|倾盆|了)|淋(?:湿|成)/iu
const tired =
  /\b(?:tired|exhausted|worn out|knackered|pooped|wrecked|no energy|can't walk any ?more|too much for (?:me|us|the kids))\b|累(?:了|死|坏|趴)|太累|好累|走不动|没力气/iu
const behind =
  /\b(?:running late|behind schedule)\b|堵车了|堵在路上|来不及了|(?:我们|我)?晚了|(?:我们|我).{0,6}(?:晚点|晚到|耽搁|耽误|迟到)|(?:会|要|得)(?:晚到|迟到)/iu

/** "We're tired, lighten tomorrow" changes another day than the one at hand. */
const otherDay =
  /\btomorrow\b|\bday (?:\d|one|two|three|four|five)|\bthe (?:next|last) day\b|明天|后天|第[一二两三四五六七八九\d]+天/iu

export const speaksOfOtherDay = (text: string) => otherDay.test(text)

/** "Anything break?", 后面还来得及吗: of what a delay changes, which the answer to it tells. */
const asksWhatHolds =
  /\b(?:any(?:thing|where)|what|does|will|is|are)\b.{0,24}\b(?:breaks?|broken|clash\w*|affected|still (?:works?|fits?|holds?|ok|fine|possible|doable)|hold up|at risk|fall apart)\b|(?:影响|冲突|打乱).{0,6}(?:吗|么|没|什么|哪)|还?(?:来得及|赶得上|行得通)(?:吗|么)|(?:后面|接下来).{0,6}(?:咋办|怎么办)/iu
/** "The next one is at 15:46", 下一班15:46. */
const tellsNextRide = /\bnext (?:one|train|bus|flight|ferry)\b|下一?[班趟]/iu

/** Belongs to a disruption that was told beside it. */
export const isAboutDisruption = (text: string) => asksWhatHolds.test(text) || tellsNextRide.test(text)

/** Of a train or a flight that does not run at all, others are looked for. */
export function isJourneyCanceled(text: string): boolean {
  const journey = journeys.find(([, word]) => word.test(text))?.[0]
  return (journey === 'train' || journey === 'flight') && canceled.test(text)
}

/** A ride that is late or was missed. */
export function disruptsRide(text: string): boolean {
  const disruption = disruptionOf(text)
  return (disruption?.cause === 'delay' || disruption?.cause === 'missed') && disruption.item !== undefined
}

/** null where nothing of it is said. */
export function disruptionOf(text: string): Disruption | null {
  const quoted = asks.test(text) ? undefined : quotedDelay.exec(text)?.[1]
  const journey = journeys.find(([, word]) => word.test(text))?.[0]
  const minutes = minutesIn(text)
  if (quoted) return { cause: 'delay', item: quoted, ...(minutes && { minutes }) }
  if (isJourneyCanceled(text)) return null
  if (journey && (late.test(text) || isDelayed(text) || canceled.test(text)) && !asks.test(text))
    return { cause: 'delay', item: journey, ...(minutes && { minutes }) }
  // "Missed the 15:02, next one is 15:46. Anything break?" tells more than it asks.
  if (missed.test(text) && !asks.test(missedPart(text))) {
    const what =
      journey ?? (/误机/u.test(text) ? 'flight' : /误车/u.test(text) || timedRide.test(text) ? 'train' : null)
    const wait = minutes ?? waitIn(text)
    if (what) return { cause: 'missed', item: what, ...(wait && { minutes: wait }) }
  }
  const closed = asks.test(text) ? undefined : closedIn(text)
  if (closed) return { cause: 'closed', item: closed }
  if (raining.test(text)) return { cause: 'rain' }
  if ((tired.test(text) || isWornOut(text)) && !speaksOfOtherDay(text)) return { cause: 'tired' }
  if (startsLate(text)) return { cause: 'late_start' }
  const until = asks.test(stuckPart(text)) ? undefined : untilIn(text)
  if (until) return { cause: 'late', until }
  return behind.test(text) || (isLate(text) && !asks.test(text)) ? { cause: 'late', ...(minutes && { minutes }) } : null
}

/** "Stuck here till 3", 三点才能出来 */
const stuck =
  /\b(?:stuck|held up|tied up|won't be (?:out|free|done|back)|not (?:out|free|done|back))\b[^.;!?]{0,30}\b(?:till?|until|before)\b|(?:点|[:：]\d{2})半?(?:左右|多)?才(?:能|会)?(?:走|出来|出发|结束|完事|脱身)|(?:堵|困|耽误|耽搁)(?:在\p{Script=Han}{1,4})?到[一二三四五六七八九十两\d]{1,3}点/iu

function stuckPart(text: string): string {
  return text.split(/(?<=[.!?。！？])\s*|,\s+(?=(?:what|how|can|do|which)\b)/u).find((part) => stuck.test(part)) ?? text
}

function untilIn(text: string): string | undefined {
  const part = stuckPart(text)
  const [time] = stuck.test(part) ? clockTimesIn(part, { bare: true }) : []
  return time && likelyTime(time, false)
}

function missedPart(text: string): string {
  return text.split(/(?<=[.!?。！？])\s*/u).find((sentence) => missed.test(sentence)) ?? text
}

/** Minutes between the ride that is gone and the one that comes: "the 15:02 … next one is 15:46". */
function waitIn(text: string): number | undefined {
  const [gone, next, ...others] = [...text.matchAll(/(?<![\d:.])(\d{1,2})[:：](\d{2})(?![\d:])/gu)].map(
    ([, hour, minute]) => Number(hour) * 60 + Number(minute),
  )
  const wait = gone !== undefined && next !== undefined && others.length === 0 ? next - gone : 0
  return wait > 0 ? wait : undefined
}

/** Name of what is closed. */
export function closedIn(text: string): string | undefined {
  const [, english] = closedBySign.exec(text) ?? closedEnglish.exec(text) ?? []
  return (english ?? closedChinese.exec(text)?.[1]?.replace(toldBy, ''))?.trim() || undefined
}

const chineseDigits: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
}

function minutesIn(text: string): number | undefined {
  const hours = /(\d+(?:\.\d+)?|an?|half an) ?(?:-| )?(?:hours?|hrs?|h)\b/iu.exec(text)?.[1]
  const minutes = /(\d+) ?(?:-| )?(?:minutes?|mins?|分钟)/iu.exec(text)?.[1]
  const bare = /\b(?:running|about|roughly|like|around|is|are|by|got) (\d{1,3})(?= (?:late|behind)\b)/iu.exec(text)?.[1]
  const chinese = /(\d+(?:\.\d+)?|[半一两二三四五六七八])(个半|个)?(?:小时|钟头)/u.exec(text)
  const sum =
    (hours ? hoursOf(hours) * 60 : 0) +
    (chinese ? ((chineseDigits[chinese[1] ?? ''] ?? Number(chinese[1])) + (chinese[2] === '个半' ? 0.5 : 0)) * 60 : 0) +
    Number(minutes ?? bare ?? 0)
  return sum >= 1 && sum <= 1440 ? Math.round(sum) : undefined
}

function hoursOf(text: string): number {
  if (/half/iu.test(text)) return 0.5
  return /^an?$/iu.test(text) ? 1 : Number(text)
}
