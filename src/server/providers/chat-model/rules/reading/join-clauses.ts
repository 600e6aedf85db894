// Decides the act of each piece of a message and joins the pieces that are one request: "day 2 is too full, lighten it".
import { type ActName, editActs } from './acts/act-names.ts'
import { cueMatches, isRequest } from './acts/cues.ts'
import { decideAct } from './acts/decide-act.ts'
import { sureByRule } from './acts/sureness.ts'
import { isConditional } from './conditions.ts'
import type { ReadingContext } from './names/reading-context.ts'
import { type Clause, readValues } from './requests/clause.ts'
import { leavesOpen } from './requests/fewer-sights.ts'
import { meantItem } from './requests/place-name.ts'
import { noteIn } from './requests/quoted-text.ts'
import { inItsPlace } from './requests/replace-edits.ts'
import { statesNeed } from './states-need.ts'
import { isTopic, onlyNames } from './topic-clause.ts'

const edits = new Set<ActName>(editActs)
/** They say something of an item beside other edits of it. */
const ownEdits = new Set<ActName>(['note', 'booked', 'pin', 'rename'])
/** What a clause with the word for it is taken for, where it names a journey or a time. */
const couldAdd = new Set<ActName>(['wish', 'flights', 'trains', 'set_time', 'shift'])
/** One number, amount, time or code and nothing else. */
const onlyValue =
  /^(?:叫|就|放|在|到|共|约|大概|about |roughly |on |for |say |like |around |maybe )?[\uE004\uE005\uE006\uE007\uE008\uE00B\d一二三四五六七八九十百千万两]+(?:吧|左右|块|元|开始|开场|那场|的|有|没有|行|可以|好|吗|再?[去见到]|过去|[?？])*$/iu
const onlyCode =
  /^(?:the )?(?:confirmation|booking|reservation|order)? ?(?:code|number|ref(?:erence)?|订单号|确认号|预订号|取票号|号码|单号|码|号)?(?:is|是|为|:|：| )*[A-Z0-9-]{4,}$/iu
/** 人民公园不去了，改成文殊院: what comes instead of what goes. */
const namesOnlyGoal =
  /^(?:就|再|直接)?(?:改|换)(?:成|为|去|到|吃|看|逛)?|^(?:and |so )?(?:do|see|visit|go to) .{2,40} instead$/iu
/** 初一到初三: the dates that the question before it is about. */
const onlyDates =
  /^(?:[\uE004\uE008]|大年|除夕|正月|[初元](?:[一二三四五六七八九十]|旦)|[\d一二三四五六七八九十]+[号日]|[到至和跟、~-]|期间|左右|那几天|这几天|都)+[吗呢?？]?$/u
/** 提前几天 asks about the place before it. */
const asksHowEarly =
  /^(?:[要需得该]要?|大概|一般|应该)*提前(?:多久|几天|几周|多少天|多长时间|几个?小时)|^(?:and )?how (?:(?:far|long|early|many days) (?:ahead|in advance|before(?:hand)?)|early)\b|^(?:and )?how (?:far|long|many days)[?]?$/iu
/** 文殊院安排上，塞到第二天: where what the piece before named goes. */
const saysWhere =
  /^(?:就|那就)?(?:塞|放|排|加|插|安|搁|安排|怼)(?:到|进|在)?\uE004(?:的?(?:上午|下午|晚上|早上|中午))?(?:吧|就行|好了)?$/u
/** 给我整个清淡的: what comes instead of what the piece before took out. */
const asksForOther =
  /^(?:那|就|给我们?|帮我们?|帮忙?|麻烦|想)*(?:(?:整|换|来|弄|搞|找|安排|改|吃)(?:成)?一?[个家点顿处](?!位)|(?:另外?|重新)(?:寻|找|选|换|挑|觅|来)|[找换寻挑选](?:一?[家个])?(?:别|其[他它])的?)/u
/** 换火锅 */
const asksForKind = /^(?:那就?|就|给我)?(?:换|改)(?:吃|成|为|个)?/u
/** What is meant by an open request before it. */
const namesOnlyPlace = /^(?:就|那就|还是|maybe |perhaps |say )?(?:去)?(?:the )?\uE001(?:吧|好了|就行|也行|,? maybe)?$/iu
/** "…, what now?", …怎么办: asks about what was said before it. */
const asksOnlyHelp =
  /^(?:so |and |ok )?(?:what now|now what|what (?:do|should|can) we do(?: now| then| instead)?|any ideas?)[?]*$|^(?:那|现在|这下)?(?:怎么办|咋办|咋整)(?:呢|啊|好)?[?？]*$/iu
/** 不然熊猫都睡了, "or else it's packed": why the edit before it is wanted. */
const givesReason =
  /^(?:(?:要)?不然|否则|毕竟|因为)(?!.*(?:换|删|改|去掉|取消|挪))|^(?:or else|otherwise|because|cos|cause)\b(?!.*\b(?:drop|skip|swap|replace|move|remove|change)\b)/iu
/** "Dinner with Sophie and Mark on day 2" */
const endsInName = /\bwith \p{Lu}[\p{L}'-]+$/u
const beginsWithName = /^\p{Lu}[\p{L}'-]+ (?:on|at|for|in)\b/u
/** "The cruise": of a kind, one that the plan has. */
const theOne = /\b(?:the|that|our)\b|那[个家]/iu
const separator = (text: string) => (/\p{Script=Han}/u.test(text) ? '，' : ', ')

/** "What can we see? Two of us": of the wish before the question. */
const onlyParty =
  /^(?:(?:there(?:'s| is| are)|we(?:'re| are)) )?(?:just |only )?(?:the )?\d+ (?:of us|people|adults|pax)(?: (?:in total|in all))?[.!]?$|^(?:一共|总共|就)?(?:[我咱]们)?[\d一二两三四五六七八九十]+个?(?:人|大人)[。！]?$/iu

export function joinClauses(pieces: readonly string[], context: ReadingContext, previous?: ActName): Clause[] {
  const clauses: Clause[] = []
  for (const piece of pieces) {
    const last = clauses.at(-1)
    const next = toClause(piece, context, last?.act ?? previous)
    if (last && last.act !== 'wish' && onlyParty.test(next.text) && clauses.some(({ act }) => act === 'wish')) {
      clauses.push({ ...next, act: 'wish', probability: 1 })
      continue
    }
    const joined = last && toClause(`${last.text}${separator(last.text)}${next.text}`, context, previous)
    if (last && joined && belongsTogether(last, next, joined, context))
      clauses[clauses.length - 1] = { ...joined, ...actOfPair(last, next, joined) }
    else clauses.push(next)
  }
  return clauses
}

function toClause(text: string, context: ReadingContext, previous?: ActName): Clause {
  const { act, probability, others, masked } = decideAct(text, context, previous)
  const clause = { ...readValues(text, context), act, probability, others, masked }
  return addsOnDay(clause, context) ? { ...clause, act: 'add', probability: Math.max(probability, sureByRule) } : clause
}

/** "Add our flight home on the 22nd at 19:05", 22号加上回程航班: an item of that day, whatever it tells of the journey. */
function addsOnDay({ act, days, masked }: Clause, { items }: ReadingContext): boolean {
  return (
    couldAdd.has(act) &&
    items.length > 0 &&
    days.length > 0 &&
    /^(?:please |and |also )*add\b|加[上入进]/iu.test(masked)
  )
}

function belongsTogether(last: Clause, next: Clause, joined: Clause, context: ReadingContext): boolean {
  if (endsInName.test(last.text) && beginsWithName.test(next.text)) return true
  if (last.act === 'wish' && next.act === 'wish') return true
  if (asksOnlyHelp.test(next.text)) return true
  if (edits.has(last.act) && isOpenChoice(next)) return true
  if (isElsewhere(last) && tellsWhat.test(next.text)) return true
  if (edits.has(last.act) && givesReason.test(next.text)) return true
  if (complainsOf(last) && next.act === 'replace' && next.mentions.length + next.days.length === 0) return true
  if (isForOther(last, next) || takesBack(last, next)) return true
  // "Drop the Louvre, no pork for us": what must not be served is no part of the edit before it.
  if (last.act !== 'wish' && last.act !== 'note' && statesNeed(next)) return false
  // 再加一个景点吗，金沙吧
  if ((last.act === 'add' || last.act === 'replace') && last.mentions.length === 0 && namesOnlyPlace.test(next.masked))
    return true
  // "If not, drop it": what shall be done then follows the condition.
  if (isConditional(next.text)) return false
  if (isConditional(last.text) && !pointsAtSomething(last)) return true
  if (last.act === 'booked' && onlyCode.test(next.text)) return true
  // 给熊猫基地备注一下 带奶瓶: the piece after it is what the note says.
  if (
    last.act === 'note' &&
    noteIn(last.text) === undefined &&
    !(edits.has(next.act) && next.probability > 0.6 && pointsAtSomething(next))
  )
    return true
  // A note, a booking or a name for what the piece before spoke of is an edit of its own.
  if (last.act !== next.act && edits.has(last.act) && ownEdits.has(next.act) && next.probability > 0.6) return false
  // "Mark it as booked and start it at 10"
  if (ownEdits.has(last.act) && next.act === 'set_time' && next.times.length > 0 && next.probability > 0.5) return false
  if (onlyValue.test(next.masked) && last.act !== 'ack' && last.act !== 'greet') return true
  if ((last.act === 'facts' || last.mentions.length > 0) && onlyDates.test(next.masked)) return true
  if (next.act === 'facts' && onlyDates.test(last.masked)) return true
  if (last.mentions.length > 0 && next.mentions.length === 0 && asksHowEarly.test(next.text)) return true
  const isPoor = !pointsAtSomething(next)
  // A piece with nothing of its own continues the edit before it, and one without a goal is completed by the next.
  if (edits.has(last.act) && edits.has(next.act) && isPoor && next.act !== 'undo') return true
  if (edits.has(next.act) && onlyNames(last) && next.mentions.length === 0) return true
  if (edits.has(next.act) && isPoor && isTopic(last)) return true
  if (next.act === 'route' && isPoor && last.mentions.length === 2 && !isRequest(last.masked)) return true
  if (last.act === 'remove' && next.act === 'replace' && namesOnlyGoal.test(next.text)) return true
  if (putsInPlace(last, next) || swapsIt(last, next) || isRemedy(last, next)) return true
  if (last.act === 'add' && last.mentions.length > 0 && last.days.length === 0 && saysWhere.test(next.masked))
    return true
  if (next.act === last.act && isPoor && !['places', 'lodging', 'facts'].includes(next.act)) return true
  if (
    next.probability < 0.45 &&
    !(isRequest(next.masked) && pointsAtSomething(next)) &&
    last.probability > 0.6 &&
    last.act !== 'ack' &&
    last.act !== 'greet' &&
    joined.act === last.act &&
    !isAboutOther(last, next, context)
  )
    return true
  // 熊猫扔到周五 says by itself what goes where.
  if (next.act === 'move' && next.days.length > 0 && next.mentions.length + next.tags.length > 0) return false
  return last.probability < 0.45 && next.probability > 0.6 && joined.act === next.act && pointsAtSomething(last)
}

/** What both clauses together say is not in doubt. */
const sureOfPair = 0.7

/** A complaint and its remedy are one edit: the surer of the two, or what both together say. */
function actOfPair(last: Clause, next: Clause, joined: Clause): Pick<Clause, 'act' | 'probability' | 'others'> {
  if (last.act === 'add' || last.act === 'replace') {
    if (namesOnlyPlace.test(next.masked)) return { act: last.act, probability: last.probability, others: last.others }
  }
  if (last.act === 'note' || givesReason.test(next.text) || (asksOnlyHelp.test(next.text) && last.act !== 'wish'))
    return { act: last.act, probability: last.probability, others: last.others }
  if (edits.has(last.act) && isOpenChoice(next))
    return { act: last.act, probability: last.probability, others: last.others }
  if (isElsewhere(last) && tellsWhat.test(next.text))
    return { act: 'out', probability: last.probability, others: last.others }
  if (takesBack(last, next)) return { act: 'undo', probability: next.probability, others: next.others }
  if (putsInPlace(last, next)) return { act: 'replace', probability: last.probability, others: last.others }
  if (isForOther(last, next))
    return {
      act: 'replace',
      probability: Math.max(last.probability, next.probability, sureOfPair),
      others: last.others,
    }
  if (isRemedy(last, next)) return { act: next.act, probability: next.probability, others: next.others }
  if (swapsIt(last, next)) return { act: 'swap', probability: next.probability, others: next.others }
  const askers = [joined, last, next].filter(({ act }) => act === 'facts')
  const hasDates = onlyDates.test(last.masked) || onlyDates.test(next.masked)
  const surest =
    (hasDates && askers.length > 0 ? askers : [joined, last, next]).sort((a, b) => rank(b) - rank(a))[0] ?? joined
  const { act, probability, others } = surest
  return { act, probability, others }
}

function rank({ act, probability }: Clause): number {
  return probability + (act === 'replace' || act === 'booked' ? 0.3 : 0)
}

function isOpenChoice(clause: Clause): boolean {
  return !pointsAtSomething(clause) && leavesOpen(clause.text)
}

/** A letter, a joke, a poem: what it shall say belongs to it. */
function isElsewhere({ act, masked }: Clause): boolean {
  return act === 'out' && cueMatches(masked, 'out').length > 0
}

const tellsWhat =
  /^(?:就|内容|大概|大意|理由|写|说|标题|主题|语气|开头|结尾|用|字数|关于)|^(?:about|saying|say|that says|telling|explaining|it should|make it|in (?:english|chinese|french)|for (?:my|a|the) (?:boss|job|teacher|friend|wife|husband|mum|mom)|to my|with a)\b/iu

function pointsAtSomething({ mentions, days, tags, text }: Clause): boolean {
  return (
    mentions.length > 0 ||
    days.length > 0 ||
    tags.length > 0 ||
    /午[饭餐]|晚[饭餐]|\b(?:lunch|dinner|breakfast)\b/iu.test(text)
  )
}

/** "Drop the café, from the museum we go straight to the station": the museum is no part of the edit. */
function isAboutOther(last: Clause, next: Clause, context: ReadingContext): boolean {
  const isOther = next.mentions.length > 0 || (theOne.test(next.text) && meantItem(next, context) !== undefined)
  return edits.has(last.act) && last.mentions.length > 0 && isOther && !onlyNames(next)
}

/** "Drop the department store. Add a museum in its place" */
function putsInPlace(last: Clause, next: Clause): boolean {
  return last.act === 'remove' && (next.act === 'replace' || next.act === 'add') && inItsPlace.test(next.text)
}

/** 算了别动了，还原 */
function takesBack(last: Clause, next: Clause): boolean {
  return next.act === 'undo' && edits.has(last.act) && !pointsAtSomething(last)
}

function isForOther(last: Clause, next: Clause): boolean {
  if (last.act !== 'remove' || next.mentions.length + next.days.length > 0) return false
  return asksForOther.test(next.text) || (next.tags.length > 0 && asksForKind.test(next.text))
}

/** "I'd rather have the church on day 1, swap it with the gardens": how the one comes there. */
function swapsIt(last: Clause, next: Clause): boolean {
  const isOfTwo = last.mentions.length === 1 && next.mentions.length === 1
  return last.act === 'move' && next.act === 'swap' && isOfTwo && /\bit\b|它/iu.test(next.text)
}

/** "Day 4 feels rushed so could you drop the chapel": what the day is made easier by. */
function isRemedy(last: Clause, next: Clause): boolean {
  const isComplaint = last.act === 'easier' && last.mentions.length === 0 && !isRequest(last.masked)
  return isComplaint && next.act === 'remove' && next.mentions.length > 0
}

/** "The café is a rip-off, find us another one": what is wrong with it asks for nothing by itself. */
function complainsOf({ act, mentions, masked }: Clause): boolean {
  return mentions.length === 1 && !isRequest(masked) && (!edits.has(act) || cueMatches(masked, act).length === 0)
}
