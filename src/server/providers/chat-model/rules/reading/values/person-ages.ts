// How old the people of a message are: "Dad 70, mum 66", "kids are 4 and 7", "my son who's 16", 爸爸70妈妈66, 一个72一个69. A small
// number beside a person is an age; days, nights, money and times are kept out by what follows the number.
import type { MarkedText } from '../text/marked-text.ts'

export interface PersonAges {
  ages: number[]
  isSpeaker: boolean
  /** Of somebody who was named with this age before. */
  isAgain: boolean
  /** Of those who are that old: "my parents are 70" says it of two. */
  count: number
  start: number
  end: number
}

const englishPerson =
  "(?:(?:my|our|his|her|the|and|a|little|big|older|younger|elder|eldest|oldest|youngest|middle) )*(?:mother[- ]in[- ]law|father[- ]in[- ]law|sister[- ]in[- ]law|brother[- ]in[- ]law|grandmother|grandfather|grandparents|grandmas?|grandpas?|grandad|granddad|granny|gran|nana?|dad|daddy|father|mum|mummy|mom|mommy|mother|parents|in-laws|folks|wife|husband|hubby|partner|girlfriend|boyfriend|gf|bf|aunt(?:ie)?|uncle|cousins?|nephews?|nieces?|sons?|daughters?|boys?|girls?|brothers?|sisters?|friends?|kids?|kiddos?|child(?:ren)?|toddlers?|bab(?:y|ies)|twins|teen(?:ager)?s?|grand(?:sons?|daughters?|kids|child(?:ren)?)|(?:little|big|young|small|old|other|older|younger|elder|eldest|oldest|youngest) ones?|(?<=\\b(?:the|our) )(?:youngest|eldest|oldest|elder|younger|older|other|big|middle)|students|pupils|retirees|pensioners|seniors|ladies|gentlemen|women|men|couple|he|she|they|me|myself|i'm|i am|i|one|another)"
const hanPerson =
  '(?:爸妈|父母|大儿子|小儿子|大女儿|小女儿|儿子|女儿|爸爸?|妈妈?|父亲|母亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|丈母娘|老爸|老妈|老伴|老婆|老公|女友|男友|女朋友|男朋友|弟弟?|妹妹?|哥哥?|姐姐?|叔叔|阿姨|孩子|小孩|娃|宝宝|小朋友|老人|侄子|侄女|外甥|孙子|孙女|老大|老二|老三|大的|小的|另一个|一个|[俩两]个|[我他她])'
const link = `(?:(?:'s|,? who(?:'s| is| are)|,? (?:is|are)|:|,| ?\\()? ?(?:now |just |only |about |around |turning |turned |turns |nearly |almost |still |each )?(?:aged? |ages )?)`
const hanLink = '(?:（|\\(|，|：|:| )?(?:分别|今年|刚满|满|都|已经|快|刚|才|是|有|也|年龄|约|大概|们){0,3}'
const age = '(\\d{1,2})(?:岁|周岁|yo\\b)?'
const more = `((?:(?:,| ?&| ?、| ?\\/| ?和| ?跟|,? and| ?\\+|(?=\\s)| ?-) ?\\d{1,2}(?!\\d|[:.]\\d|st|nd|rd|th)(?:岁|yo\\b)?)*)`
/** What may follow an age. */
const boundary = `(?=$|[,，、;；.。)）(（!！?？&+/]| [+&/]|-year| ?(?:岁|周岁|y\\/?o\\b|next (?:week|month|year)|this year|years?\\b|yrs?\\b|and\\b|but\\b|or\\b|who\\b|with\\b|from\\b|so\\b|we\\b|both\\b|- |months? old)| [A-Z][a-z]+:|${hanPerson}|了|的|[，。腿膝坐走身腰])`
const notUnit = '(?![\\d:%]|[.,]\\d| ?(?:days?|nights?|weeks?|people|adults?|am|pm)\\b|[天晚号月点人位万千块元])'
const english = new RegExp(
  `(?<![\\p{L}'])${englishPerson}(?: ?\\d)?${link}(?<![\\d$€£¥])${age}${notUnit}${more}${boundary}`,
  'giu',
)
const chinese = new RegExp(`${hanPerson}${hanLink}(?<![\\d第])${age}${notUnit}${more}${boundary}`, 'gu')
const pair = /\b(?:parents|grandparents|in-laws|folks)\b|爸妈|父母|爷爷奶奶|外公外婆|姥姥姥爷/iu
const pronoun = /^(?:he|she|they|[他她])$/iu
const speaker = /^(?:and )?(?:me|myself|i'm|i am|i|我)$/iu

/** In the order of the text. */
export function readPersonAges(source: MarkedText): PersonAges[] {
  const { text } = source
  const found: PersonAges[] = []
  for (const match of [...text.matchAll(english), ...text.matchAll(chinese)]) {
    const [said, first = '', others = ''] = match
    const numbers = [first, ...(others.match(/\d{1,2}/g) ?? [])].map(Number)
    const person = said.slice(0, said.search(/[\s(（,，:：']*(?:\d|who|is|are|aged?\b|今年|都)/u))
    const [start, end] = [match.index, match.index + said.length]
    if (numbers.some((each) => each > 104) || found.some((each) => start < each.end && end > each.start)) continue
    source.mark(start, end)
    const isAgain =
      numbers.length === 1 && found.some(({ ages }) => ages.includes(numbers[0] ?? 0)) && pronoun.test(person.trim())
    found.push({
      ages: numbers,
      isSpeaker: speaker.test(person.trim()),
      isAgain,
      count: numbers.length === 1 && pair.test(said) ? 2 : numbers.length,
      start,
      end,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

const seniorFrom = 60

export function elderlyAmong(people: readonly PersonAges[]): number {
  return people.reduce((sum, { ages, count }) => {
    const old = ages.filter((age) => age >= seniorFrom).length
    return sum + (old === ages.length ? count : old)
  }, 0)
}
