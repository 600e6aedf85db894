// One form for what people type: compatibility characters, simplified Chinese, plain quotes, common slips, digits for number words.
import { digitsForAmounts } from '../../../../../../contract/amount-words.ts'
import { simplifyChinese } from '../../../../shipped-data/gazetteer/simplify-chinese.ts'
import { chineseSlips } from './han-slips.ts'
import { correctMisspelled } from './misspelled.ts'
import { digitsForNumbers } from './number-words.ts'
import { numberOf } from './numbers.ts'
import { slip, slips } from './slips.ts'

/** "one" counts only before something that is counted: "the second one" is no number. */
const oneOf =
  /\bone(?= (?:day|night|week|adult|child|kid|person|travell?er|toddler|baby|more(?! thing| question)|of us|hour|month|way\b|room|hundred|thousand)s?)|(?<=\b(?:at|by|till|until|before|after|around) )one(?= (?:in the|o'clock|pm|am|sharp)\b)/gi

export function normalizeMessage(message: string): string {
  let text = simplifyChinese(message.normalize('NFKC'))
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/\b(\d{1,2})(?=(?:pax|ppl|people|adults?|kids?|persons?|nights?|days?)\b)/gi, '$1 ')
    .replace(
      /^(.{2,40}?) ?[\u21C4\u2194\u27F7] ?(.{2,40})$/u,
      (_, one: string, other: string) => `swap ${one} and ${other}`,
    )
    .replace(/(?<=[\da-z])\s*(?:[→⟶➔➡]\uFE0F?|-+>|=>)\s*(?=[\da-z])/giu, ' to ')
    .replace(/(?<=\d) ?\.\.\.? ?(?=\d)/gu, ' to ')
    // A day and a month as they are written in German: 5.12. - 9.12.
    .replace(
      /(?<![\d.])((?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2]))\.(?=\s*(?:[-–—~,;)]|to\b|until\b|till\b|and\b|$)|\s+\p{Ll})/gu,
      '$1',
    )
    // 16.-19. December, "from the 16. to the 19. of December"
    .replace(
      /(?<![\d.])(\d{1,2})\.(?= ?(?:[-–—~]|to\b|until\b|till\b) ?(?:the )?\d{1,2}\. ?(?:of )?\p{L})|(?<![\d.])(\d{1,2})\.(?= ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*\b)/giu,
      (_, first: string | undefined, last: string | undefined) => first ?? last ?? '',
    )
    // No end of a sentence: "Rs. 2,00,000", "max. 900"
    .replace(/\b(rs|max|min|approx|ca|no|nr)\. ?(?=[\d€£$₹])/giu, '$1 ')
    // 4.30晚上飞过去, 5.5回: a day as it is typed beside words of the day and of the way.
    .replace(
      /(?<![\d.:：/])(0?[1-9]|1[0-2])[./](0?[1-9]|[12]\d|3[01])(?=(?:号|日)?(?:那天|当天|进(?=$|[\s，,。/])|到(?=$|[\s，,。/])|一早|早上|早晨|上午|中午|下午|傍晚|晚上?(?![餐饭])|夜里|凌晨|出发|从|飞|回[来家去程]?|返|动身|启程))(?:号|日)?/gu,
      '$1月$2号',
    )
    // 12月20号周日到25号周五: the weekday says the same.
    .replace(/(?<=\d[号日])[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?(?=\s?(?:到|至|-|~|—|–))/gu, '')
    // 12.12和12.13: two days in a row.
    .replace(
      /(?<![\d.])(1[0-2]|0?[1-9])\.(\d{1,2})(?:和|、|跟|,|，)\1\.(\d{1,2})(?![\d.])/gu,
      (said, month, first, second) =>
        Number(second) === Number(first) + 1 ? `${month}.${first}-${month}.${second}` : said,
    )
    // 12月17早上, 12月3入住: the word for the day is left out.
    .replace(
      /(?<![\d.])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(3[01]|[12]\d|0?[1-9])(?=早上|上午|中午|下午|傍晚|晚上|夜里|凌晨|一早|落地|出发|入住|飞|走|回|那天|当天)/gu,
      '$1月$2号',
    )
    .trim()
  text = spokenMinutes(text)
  text = correctMisspelled(text.replace(slip, (word) => slips[word.toLowerCase()] ?? word))
  for (const [wrong, right] of chineseSlips) text = text.replace(wrong, right)
  return (
    countsForForms(digitsForAmounts(digitsForWords(refusalsForHeadings(text))))
      .replace(/\b(\d{1,2}) ?(?:y\/?o|yrs? old|yr old)\b/gi, '$1-year-old')
      .replace(/\b(\d{1,2}) and a half(?= (?:days|weeks))/gi, '$1.5')
      .replace(/\b(\d) and a half (?:thousand|grand|k)\b/gi, (_, number: string) => String(Number(number) * 1000 + 500))
      .replace(/\bhalf a grand\b/gi, '500')
      .replace(/\ba grand\b/gi, '1000')
      .replace(/\bhalf a dozen\b/gi, '6')
      .replace(/\ba dozen\b/gi, '12')
      // "Half seven" is half past seven; "the first half 3 days" is none.
      .replace(
        /(?<!\b(?:first|second|other|a|and|\d) )\bhalf (\d{1,2})\b(?! ?(?:hours?|days?|weeks?|nights?|people|price|of|an?\b|%))/gi,
        '$1:30',
      )
      // Nights in a row: "Munich > Salzburg > Vienna, 2/2/3 nights"
      .replace(/\b\d(?: ?\/ ?\d){1,5}(?= ?(?:nights?|n)\b|[晚夜])/giu, (said) => said.replace(/ ?\/ ?/g, ', '))
      .replace(
        /\b(?:(?:it|that|there|we)(?:'s)? )?(?:(?:is |are )?not|isn't|aren't) \d{1,2} (people|days|nights|adults|of us)[,;.] ?(?:but |it's |it is |we're |there are )?(\d{1,2})(?= ?(?:$|[,.!]))/gi,
        '$2 $1',
      )
      // After the nights of other places the last night is the one of its place.
      .replace(
        /(?<=\b\d{1,2} nights? (?:(?:in|at) )?[^.;]{2,40}(?:,|\band|\bthen|\bplus) ?)(?:(?:then|just|only) )*(?:the |our )?(?:very )?(?:last|final) (?:1 )?night (?=in |at )/gi,
        '1 night ',
      )
      .replace(/\b(\d{1,2})[- ]?ish(?= (?:days|nights|weeks|people))/gi, '$1')
  )
}

const hourWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const minuteWords: Record<string, number> = { five: 5, ten: 10, twenty: 20, 'twenty-five': 25, 'twenty five': 25 }
const minutesOfHour = new RegExp(
  `(?<!\\b(?:from|between) )\\b(${Object.keys(minuteWords).reverse().join('|')})(?: minutes)? (past|to) (${hourWords.join('|')})\\b(?!-|(?: or \\w+)? (?:\\w+ )?(?:days|nights|people|of us|hours|minutes|adults|kids|euros?|dollars|hundred|thousand|percent|places|things|miles|km))`,
  'giu',
)

/** "Ten past eleven", "twenty to three" as hours and minutes. */
function spokenMinutes(text: string): string {
  return text.replace(minutesOfHour, (_, count: string, side: string, hour: string) => {
    const minutes = minuteWords[count.toLowerCase()] ?? 0
    const named = hourWords.indexOf(hour.toLowerCase()) + 1
    const isBefore = side.toLowerCase() === 'to'
    const begun = isBefore ? (named === 1 ? 12 : named - 1) : named
    return `${begun}:${String(isBefore ? 60 - minutes : minutes).padStart(2, '0')}`
  })
}

/** A form's heading refuses what stands after it: "Avoid: clubs, shopping", "Don't want: museums". */
function refusalsForHeadings(text: string): string {
  return text.replace(
    /(?<=^|[\n;,.•*-] ?|\s)(?:(avoid|skip|exclude|without|no|not)|(?:dis-?likes?|hates?|don'?t (?:want|like|need)|no[- ]?go(?:e?s)?|not interested(?: in)?|please (?:avoid|no)|exclusions?)) ?[:=] ?/giu,
    (_, word: string | undefined) => `${word?.toLowerCase() === 'not' ? 'no' : (word ?? 'no')} `,
  )
}

/** 不是三个人，是五个: the number that is meant, with what it counts. */
const correctedCount =
  /不是([\d一二两三四五六七八九十]{1,3})(个人|天|晚|个小孩|个孩子|个大人)[，, ]?(?:而)?是([\d一二两三四五六七八九十]{1,3})个?(?=$|[，,。！])/gu

/** 不是三千，是八千 */
const correctedAmount =
  /不是[\d一二两三四五六七八九十][\d,.一二两三四五六七八九十百千万wk]*(?:块钱?|元|欧元?|美元|刀)?[，, ]?(?:而)?是(?=[\d一二两三四五六七八九][\d,.]*[百千万\dwk])/giu

/** 姥姥七十五, 婆婆今年六十九了: an age in words, which nothing but the person tells. */
const spokenAge =
  /((?:我(?:自己)?|爸爸?|妈妈?|爷爷?|奶奶?|公公|婆婆|外婆|外公|姥姥|姥爷|岳父|岳母|丈母娘|老人|老爷子|老太太|老伴|父亲|母亲)(?:都|已经|今年|快|也|刚|满)*)([三四五六七八九]十[一二三四五六七八九]?)(?=岁|了|坐|腿|膝|走|身|腰|$|[，,。；、 ]|老伴)/gu

/** Forms and shorthands: "Adults: 2", 2A 1C, 2+1, 成人2儿童1, 人数：3. */
function countsForForms(text: string): string {
  return (
    text
      .replace(/\b(\d) ?a(?:d|dt|dl)?s? ?[,+&]? ?(\d) ?c(?:h|hd|hld)?s?\b(?![-'])/gi, '$1 adults $2 children')
      .replace(/(?<![\d.+])([1-9]) ?\+ ?([1-9])(?! ?(?:[=\d.+]|hours?|days?|nights?))(?![\d])/gu, (_, adults, kids) =>
        /\p{Script=Han}/u.test(text) ? `${adults}大${kids}小` : `${adults} adults ${kids} children`,
      )
      .replace(
        /\b(adults?|children|kids|people|persons|pax|guests|travell?ers|days|nights) ?[:=] ?(\d{1,2})\b/gi,
        '$2 $1',
      )
      .replace(
        /(?<![\d一二两三四五六七八九十]个?)(成人|大人|儿童|小孩|孩子|老人)[:：]? ?(\d)(?![\d岁个大小老])/gu,
        '$2个$1',
      )
      // 大人是三个, 小孩两个: the noun stands before its number.
      .replace(
        /(?<![\d一二两三四五六七八九十]个?)(成人|大人|儿童|小孩子?|孩子|老人)(?:是|有|一共|总共|就)? ?([\d一二两三四五六七八九十])[个位](?=$|[\s，,。、；;！!和加跟])/gu,
        '$2个$1',
      )
      .replace(spokenAge, (_, person: string, age: string) => `${person}${numberOf(age) ?? age}`)
      // 初二走初六回
      .replace(
        /(?:大年|正月)?(初[一二三四五六七八九十])(?:早上?|晚上?|上午|下午)?(?:走|出发|动身|飞|过去|去)[，, ]?(?:大年|正月)?(初[一二三四五六七八九十])(?:早上?|晚上?|上午|下午)?(?:回|返|飞回|往回)[来家程走]?/gu,
        '$1到$2',
      )
      .replace(correctedCount, '$3$2')
      .replace(correctedAmount, '是')
      .replace(/(不要|不想要?|忌口|避开|避免|不去|不吃|讨厌)[:：] ?/gu, '$1')
      .replace(/(\d{1,2}月\d{1,2})(?=(?:周|星期|礼拜)[一二三四五六日天])/gu, '$1号')
      .replace(/天数[:：]? ?(\d{1,2})天?/gu, '$1天')
      .replace(/(?:人数[:：]?|(?<=^|[\s;；,，。:：])人[:：]) ?(\d{1,2})人?/gu, '$1个人')
      .replace(/(?<=^|[\s;；,，。:：])天[:：] ?(\d{1,2})天?/gu, '$1天')
      .replace(/(?<=^|[\s;；,，。])(?:钱|费用|花费|经费)[:：]/gu, '预算')
      .replace(/(?:返程|回程)(?:是|在)? ?((?:\d{1,2}月)?\d{1,2}[号日])/gu, '$1回程')
      .replace(/(?:返程|回程|返回|结束)(?:日期|时间)?[:：] ?((?:\d{1,2}[.月/])?\d{1,2}[号日]?)/gu, '$1回')
      .replace(/(?:出发|去程|开始)(?:日期|时间)?[:：] ?((?:\d{1,2}[.月/])?\d{1,2}[号日]?)/gu, '$1出发')
      .replace(/(\d{1,2}|[一二两三四五六七八九十])个?整天/gu, '$1天')
      .replace(/\b(mum|mom|mam) (dad)\b/gi, '$1 and $2')
      .replace(
        /仨(?=人|老|同学|朋友|女|男|$|[，,。；])(?<!(?:母女|父子|父女|母子|兄弟|姐妹|姐弟|兄妹|[我咱]们?)仨)/gu,
        '三个',
      )
  )
}

/** Hours and minutes that dictation splits: "at 4 30", "2 40 in the afternoon". */
const splitClock =
  /\b(at|by|around|about|from|till|until|before|after) (\d{1,2}) ([0-5][05])\b(?! ?(?:minutes?|mins|people|days|euros?|dollars|yuan|of us|adults|[.,:]?\d))|()\b(\d{1,2}) ([0-5][05])(?= ?(?:[ap]m\b|in the (?:morning|afternoon|evening)|at night))/gi

/** Times as travelers write them: "arrive 0915", "9.30 flight", "start at 9.30". */
function colonsInTimes(text: string): string {
  return text
    .replace(
      /\b((?:arriv|depart|land|leav|return|tak|fly)\w*(?: (?:at|by|on|from|in|out|back|home|off|around|about|[A-Z]{3}))*) ([01]\d|2[0-3])([0-5]\d)\b(?! ?(?:€|eur|usd|dollars|yuan|rmb|pounds))/gi,
      '$1 $2:$3',
    )
    .replace(/\b([01]\d|2[0-3])([0-5]\d) ?(?:hrs?|h)\b/gi, '$1:$2')
    .replace(
      /(?<=\b(?:at|by|before|after|around|about|until|till|earlier than|later than|off|start\w*|land\w*|arriv\w*|depart\w*|leav\w*|flight|train) )(?<!\d\.\d{1,2} \w+ )([01]?\d|2[0-3])\.([0-5]\d)(?!\d|\.\d| ?(?:€|eur|k\b|km|million|days))/gi,
      '$1:$2',
    )
    .replace(
      /\b([01]?\d|2[0-3])\.([0-5]\d)(?= ?(?:flight|train|bus|eurostar|ferry|plane|departure|arrival|start|take-?off|in the (?:morning|evening|afternoon)|at night))/gi,
      '$1:$2',
    )
}

/** Shorthand of messages: "2pax", "4 me and my sister", "2 expensive". */
function shorthand(text: string): string {
  return text
    .replace(/\b(\d{1,2}) ?hr?(?= (?:later|earlier|longer|shorter|more|less|back|forward)\b)/gi, '$1 hours')
    .replace(/\b4 (?=(?:me|my|us|our|the|him|her)\b)/gi, 'for ')
    .replace(/\b2 (?=(?:expensive|much|many|busy|far|late|early|crowded|touristy|packed)\b)/gi, 'too ')
}

function digitsForWords(text: string): string {
  return digitsForNumbers(shorthand(colonsInTimes(text)).replace(/\b(?:a )?couple (?:of )?hundred\b/gi, '200'))
    .replace(splitClock, (_, cue = '', hour, minute, __, otherHour, otherMinute) =>
      cue ? `${cue} ${hour}:${minute}` : `${otherHour}:${otherMinute}`,
    )
    .replace(oneOf, '1')
    .replace(/\b(day|days) one\b/gi, '$1 1')
    .replace(/\b(half past|quarter past|quarter to) one\b/gi, '$1 1')
    .replace(/\ba couple of(?= (?:days|nights|weeks|hours|adults|kids|children|people|friends))/gi, '2')
}
