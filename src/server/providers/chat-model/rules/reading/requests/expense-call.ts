// What was paid, told in passing: "I paid 120 yuan for lunch", 刚才打车花了35块, "hotpot 260, split between the two of us".
import { recordExpenseSpec } from '#contract/agent-tools/record-expense.ts'
import type { ExpenseCategory } from '#contract/expense-category.ts'
import { currencyAfter, currencyBefore, currencyOf } from '../../../../../../contract/currency-words.ts'
import { addDays } from '../../../../../kernel/calendar.ts'
import { calendarAround, dayMentions, namesOtherDay, type TripCalendar } from '../names/day-references.ts'
import { isForged } from '../text/forged.ts'
import { normalizeMessage } from '../text/normalize-message.ts'
import { numberOf } from '../text/numbers.ts'
import { amountOf } from '../values/money.ts'
import { callOf, type ToolCall } from './tool-call.ts'

const amounts = new RegExp(
  String.raw`(?:(${currencyBefore})\s?)?(?<![\d.,几数多])(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?|[一二两三四五六七八九十百千万]+(?=块|元)|(?<=花了|付了|交了|用了|用掉了?|花掉了?|一共|总共|才)[一二两三四五六七八九十百千万]{2,}|[一二两三四五六七八九][百千万][一二两三四五六七八九十百千]*(?=$|[\s，,。]))(?![\d:]|[.,]\d|[ -]?(?:of us|ways?\b|people|个?人))(?:\s?(${currencyAfter}))?`,
  'giu',
)
const paid =
  /\b(?:paid|spent|bought|cost (?:us|me)|came to|shelled out)\b|(?:花|付|用|交)(?:掉)?了|花掉|买了|结(?:了)?账|买(?:了)?单|充了|(?:先)?垫[的了]/iu
const shared =
  /\bsplit\b|\bshared? (?:by|between|among)\b|\bgo(?:ing)? dutch\b|(?<![a-z])aa(?![a-z])|平摊|平分|分摊|均摊|对半/iu
const noted =
  /^(?:please )?(?:log|record|jot down|put down|write down|note)\b|\bput (?:it|that|this) down\b|\b(?:forgot|missed) (?:one|this|to (?:log|record|note|add|enter|mention|include|count|put (?:in|down)))\b|漏记|补记|记上|记下来|\b(?:log|record|note|put|write)\b.{0,30}\b(?:expenses?|spending)\b|\b(?:put|enter|add|stick)\b.{2,40}\b(?:in|into|on|to) (?:the |our |my )?(?:log|expenses?|books|tab|ledger|costs)\b|^(?:new )?expense:|记(?:一|个|下|上)*(?:笔|账)|[，,\s]\s*(?:帮我)?记(?:一下|下|上)$/iu
/** Questions, wishes and plans are about money that is not spent. */
const notPaid =
  /[?？]|吗|多少|预算|打算|想(?:花|买)|要花|不(?:超过|能超)|以内|最多|如果|每晚|人均|\b(?:budget|will|would|could|should|can|want|going to|plan(?:ning)? to|if|at most|up to|under|less than|limit|per night|a night|how|(?:haven't|didn't|not) (?:paid|pay|spent|bought))\b|没(?:有)?(?:花|付|买)/iu
const categories: [ExpenseCategory, RegExp][] = [
  ['travel', /\b(?:flights?|airfare|plane|trains?|rail|ferry)\b|机票|高铁|火车|动车|航班|船票/iu],
  [
    'localTransport',
    /\b(?:taxis?|cabs?|uber|didi|metro|subway|bus(?:es)?|tram|ride|parking|petrol|gas|tolls?)\b|打车|打的|出租|网约车|滴滴|地铁|公交|停车|油费|加油|过路费/iu,
  ],
  ['lodging', /\b(?:hotel|hostel|room|airbnb|guesthouse)\b|酒店|住宿|民宿|房费|青旅|客栈/iu],
  ['shopping', /\b(?:souvenirs?|gifts?|shopping|clothes|shirts?|shoes)\b|纪念品|特产|礼物|伴手礼|衣服|购物|鞋/iu],
  [
    'food',
    /\b(?:breakfast|brunch|lunch|dinner|supper|coffees?|tea|drinks?|beers?|snacks?|hot ?pot|matcha|juice|water|noodles|meals?|food|ice cream|restaurant|groceries)\b|饭|餐|火锅|咖啡|奶茶|茶|小吃|面|酒|烧烤|夜宵|早点|串串|零食|水果|甜品|冰淇淋|吃/iu,
  ],
  [
    'sights',
    /\b(?:tickets?|museums?|entrance|admission|entry|tours?|shows?|spa|massage)\b|门票|博物馆|票|演出|景区|索道|按摩/iu,
  ],
]

/** 1万2, 2k. */
const scaled = /(?<![\d.,])(\d+(?:\.\d+)?) ?(万|千|百|w|k)([1-9](?!\d|个?人))?(?![a-z\d])/giu

/** Told to write down what was paid: "log an expense", 记一笔. */
export function isNoted(text: string): boolean {
  return noted.test(text) && (paid.test(text) || categories.some(([, word]) => word.test(text)))
}

/** Between one thing that was paid and the next: "taxi 2,300, coffee 950", 午饭3200日元打车1500. */
const betweenExpenses =
  /(?:[，;；、]|,(?!\d{3}(?!\d)))\s*|\s+(?:and|plus)\s+|(?<=\d)\s+(?=\p{Script=Han}{1,6}\d)|(?<=\d(?:日元|块钱?|元|円|刀|欧元?))(?=\p{Script=Han}{1,6}\d)|(?<=\d)(?!日元|块|元|円|刀|欧|多|左右)(?=\p{Script=Han}{1,6}\d)/u

/** "Lunch was 5,600 for two": a count of people among amounts. */
const forPeople =
  /\bfor (?:the )?[2-9]\b(?! ?(?:yen|yuan|rmb|euros?|eur|dollars?|usd|pounds?|gbp|baht|won|bucks|[€£$¥]))/giu

/** "1,200 each for the two of us", 每人60两个人: what all of them paid, where their number is said. */
const perPerson = /\b(?:each|apiece|a head|per (?:person|head))\b|每(?:个)?人|一(?:个)?人(?=\d)/iu
const ofTheseMany = /\b(?:for )?(?:the )?(two|three|four|five|six|[2-9]|both) of us\b|([2-9两二三四五六])(?:个)?人/iu

function totalOf(amount: number, text: string): number {
  const [, english, han] = (perPerson.test(text) && ofTheseMany.exec(text)) || []
  const count = english === 'both' ? 2 : numberOf(english ?? han)
  return amount * (count ?? 1)
}

/** Empty unless something was paid, and nothing is asked; `isExpense`: that it was paid needs no word. */
export function expenseCalls(
  message: string,
  { today, startDate, days }: TripCalendar,
  { isExpense = false } = {},
): ToolCall[] {
  const calendar = { today, startDate, days }
  const text = normalizeMessage(message).replace(scaled, (said, ...[number, unit, tail]) =>
    String(amountOf(number, unit, tail) ?? said),
  )
  if (isForged(text) || text.length > 160 || notPaid.test(text)) return []
  const priced = withoutDays(text, calendar)
  const found = [...priced.matchAll(amounts)].filter(([all, before, , after], _, every) =>
    every.some(([, sign, , word]) => sign ?? word) ? (before ?? after) : /[\d百千万]/.test(all),
  )
  const [match] = found
  const several = [...priced.matchAll(amounts)].filter(([all]) => /[\d百千万]/.test(all)).length > 1
  if (several) return severalCalls(text, calendar, isExpense)
  if (!match) return []
  const [all, before, number = '', after] = match
  const amount = numberOf(number)
  const category = categories.find(([, word]) => word.test(text))?.[0]
  const isBare = category !== undefined && (before ?? after) !== undefined && isShort(text)
  if (!amount || !(isExpense || paid.test(text) || noted.test(text) || (shared.test(text) && category) || isBare))
    return []
  const title = titleOf(text.slice(0, match.index), text.slice(match.index + all.length))
  const payer = payerIn(text)
  const spentOn = dateIn(text, calendar)
  return [
    callOf(recordExpenseSpec, {
      ...(title && { title }),
      amount: totalOf(amount, text),
      ...((before ?? after) && { currency: currencyOf(before) ?? currencyOf(after) ?? before ?? after }),
      ...(category && { category }),
      ...(spentOn && { spentOn }),
      ...(payer && { payer }),
      people: peopleIn(text),
    }),
  ]
}

/** Of the same length: the number of a day is no amount. */
function withoutDays(text: string, calendar: TripCalendar): string {
  return dayMentions(text, calendar).reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  )
}

/** By a day of the trip, whose dates one has to know first. */
export function isPaidOnTripDay(message: string, today: string): boolean {
  return namesOtherDay(normalizeMessage(message), today) && expenseCalls(message, calendarAround(today)).length > 0
}

/** Yesterday, or a day of the trip that is not ahead. */
function dateIn(text: string, calendar: TripCalendar): string | undefined {
  if (/昨[天晚]|\b(?:yesterday|last night)\b/iu.test(text)) return addDays(calendar.today, -1)
  const [said] = dayMentions(text, calendar)
  const day = said?.day === -1 ? calendar.days : said?.day
  const date = day && calendar.startDate ? addDays(calendar.startDate, day - 1) : undefined
  return date && date < calendar.today ? date : undefined
}

/** Each amount with what stands beside it, all in the money that is named once; empty where that does not tell them apart. */
function severalCalls(text: string, calendar: TripCalendar, isExpense: boolean): ToolCall[] {
  const parts = text
    .replace(forPeople, '')
    .split(betweenExpenses)
    .map((part) => ({ part, found: [...part.matchAll(amounts)] }))
  const priced = parts.filter(({ found }) => found.some(([all]) => /[\d百千万]/.test(all)))
  const isTold = isExpense || paid.test(text) || noted.test(text)
  const isClear = priced.every(
    ({ part, found }) => found.length === 1 && (isTold || categories.some(([, word]) => word.test(part))),
  )
  if (!isClear || priced.length < 2) return []
  const [, before, , after] = priced.flatMap(({ found }) => found).find(([, sign, , word]) => sign ?? word) ?? []
  const unit = before ?? after ?? ''
  return priced.flatMap(({ part, found: [match] }) => {
    const own = match?.[1] ?? match?.[3]
    return expenseCalls(own ? part : part.replace(match?.[0].trim() ?? '', (said) => `${said} ${unit}`), calendar, {
      isExpense: true,
    })
  })
}

/** "Taxi 35 yuan", 午饭120元: little besides the amount. */
function isShort(text: string): boolean {
  return text.replace(amounts, '').split(/\s+/).length <= 4 && text.length <= 40
}

/** "1200 each for the two of us at the temple" */
const sharedOut =
  /^\s*(?:each|apiece|a head|per (?:person|head))\b(?:,? (?:for )?(?:the )?(?:\w+ of us))?(?: (?:at|in)(?= ))?|\s*,?\s*(?:for )?(?:the )?(?:\w+ of us)\b/iu

/** What stands before the amount, else what it was paid for. */
function titleOf(before: string, said: string): string | undefined {
  const after = said.replace(sharedOut, '')
  const clause = (text: string | undefined) => text?.split(/[,，.。;；!！]/u)[0] ?? ''
  const english =
    /^\s*(?:(?:that |which )?(?:we|i) (?:spent|paid|shelled out|put down) )?(?:in total |altogether |all in all )?(?:for|on) (?:the |our |my |a |an |some )?(.+)$/iu.exec(
      clause(after),
    )?.[1]
  const bought = before.split(/[,，.。;；!！]/u).findLast((part) => withoutFillers(part) !== '') ?? ''
  const kept = [english, withoutFillers(bought), withoutFillers(clause(after).replace(/^\s*(?:的|吃|坐|买)/u, ''))]
    .map((each) => each?.replace(when, '').trim())
    .find((each) => each && /[\p{L}]{2}|\p{Script=Han}/u.test(each))
  return kept && kept.charAt(0).toUpperCase() + kept.slice(1, 60)
}

const when =
  /\b(?:just now|today|yesterday|last night|tonight|this (?:morning|afternoon|evening)|in total|altogether|(?:on )?(?:the )?(?:first|second|third|fourth|last) (?:day|night|evening)|(?:on )?day \d{1,2})\b|刚才|刚刚|今天|昨天|昨晚|一共|总共|(?:第[一二三四五六七八九十\d]+|最后一|头一)[天晚](?:的|上)?/giu

const forgotten =
  /^[\s,，]*(?:(?:我们?)?(?:忘了?|漏了?|没)(?:记账|记上|记了?|写)|漏记了?|补记(?:一笔)?|(?:i |we )?(?:forgot|missed) (?:one|this|to (?:log|record|note|add|enter|include|count|put (?:in|down))))[\s,，:：]*/iu

function withoutFillers(text: string): string {
  return text
    .replace(when, '')
    .replace(forgotten, '')
    .replace(/\s*忘了?记(?:账|上|了)?\s*$/u, '')
    .replace(/^\s*(?:(?:log|record|note|put|write)(?: down)? )?(?:(?:an?|this|new) )?expenses?:?/iu, '')
    .replace(/^\s*(?:also |and |please )*(?:add|include)(?: in)?(?: the| another| a| an)?(?=\s*$| )/iu, '')
    .replace(/^\s*(?:请|帮我|帮忙)*记(?:一|个|下|上)*(?:笔|账)[：:]?/u, '')
    .replace(/^\s*(?:i|we|he|she)(?:'ve|'d| have)?(?: just| already)? ?/iu, '')
    .replace(/\b(?:paid|spent|bought|cost (?:us|me)|costs?|came to|was|were)\b/giu, '')
    .replace(/\b(?:for|at|about)\s*$|:\s*$/iu, '')
    .replace(/^\s*(?:the|our|my|some|a|an) /iu, '')
    .replace(/^(?:我们?|刚|又|在)+/u, '')
    .replace(/(?:花|付|用|交)(?:掉)?了|花掉|买了|结(?:了)?账|买(?:了)?单|^\s*[吃坐买]了?(?=\p{Script=Han}{2})/gu, '')
    .replace(/(?:是|共|钱|每人|每个人|[两二三四五六七八九十\d]+个?人)$/u, '')
    .trim()
}

const payers = [
  /(?:^|[,，;；.。]\s*)(?:and )?(?<name>\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?) (?:has |had |already |just )*paid\b/iu,
  /\bpaid (?:for )?by (?<name>\p{L}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?)/iu,
  /(?:^|[,，;；.。]\s*)(?:是|由)?(?<name>\p{Script=Han}{2,4}?|[a-z][a-z'’-]*(?: [a-z'’-]+)?) ?(?:先)?(?:付的?[钱款账]?|垫的?钱?|买的?单|结的?账|请的?客|出的?钱)[了的]?(?=$|[,，;；.。!！])/iu,
]
const notPayer =
  /^(?:i|i've|i'd|we|we've|you|they|he|she|it|who|just|already|all|everyone|cash|card|have|has|was|is)$|^(?:我|咱|你|您|他|她|大家|一起|自己|谁|刚|今|昨|已|全|共|现金|刷卡|微信|支付宝)/iu

/** Who paid, where it is somebody else by name: "Mei paid", Mei付的. */
function payerIn(text: string): string | undefined {
  const said = payers.map((pattern) => pattern.exec(text)?.groups?.name?.trim()).find((name) => name !== undefined)
  return said && !notPayer.test(said) ? said : undefined
}

function peopleIn(text: string): number | undefined {
  if (/\b(?:just|only) (?:for )?me\b|\bfor myself\b|\bon my own\b|我自己|只算我|不(?:用)?(?:分摊|平摊|aa)/iu.test(text))
    return 1
  if (!shared.test(text)) return undefined
  if (/俩|对半|\bin half\b|\bthe both of us\b/iu.test(text)) return 2
  const count =
    /\b(two|three|four|five|six|\d{1,2})(?: of us|[- ]ways?| people)\b/iu.exec(text)?.[1] ??
    /([两二三四五六]|\d{1,2})个?人/u.exec(text)?.[1]
  return numberOf(count) ?? undefined
}
