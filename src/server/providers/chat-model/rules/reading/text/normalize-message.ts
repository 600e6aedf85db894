// One form for what people type: compatibility characters, simplified Chinese, plain quotes, common slips, digits for number words.
import { simplifyChinese } from '../../../../shipped-data/gazetteer/simplify-chinese.ts'
import { monthName } from './month-names.ts'

/** Slips that change what is read. Each is a whole word. */
const slips: Record<string, string> = {
  pls: 'please',
  plz: 'please',
  u: 'you',
  ur: 'your',
  ppl: 'people',
  tmrw: 'tomorrow',
  tmr: 'tomorrow',
  tommorow: 'tomorrow',
  tommorrow: 'tomorrow',
  tomorow: 'tomorrow',
  itinery: 'itinerary',
  itinarary: 'itinerary',
  itenary: 'itinerary',
  itinirary: 'itinerary',
  shedule: 'schedule',
  schedual: 'schedule',
  musuem: 'museum',
  musem: 'museum',
  musuems: 'museums',
  restarant: 'restaurant',
  restaraunt: 'restaurant',
  resturant: 'restaurant',
  restaurent: 'restaurant',
  restraunt: 'restaurant',
  resturants: 'restaurants',
  vegitarian: 'vegetarian',
  vegeterian: 'vegetarian',
  vegatarian: 'vegetarian',
  veggie: 'vegetarian',
  peopel: 'people',
  poeple: 'people',
  itinary: 'itinerary',
  itinarery: 'itinerary',
  thx: 'thanks',
  r: 'are',
  im: "i'm",
  ive: "i've",
  tixs: 'tickets',
  bday: 'birthday',
  definately: 'definitely',
  calender: 'calendar',
  chineese: 'chinese',
  airpot: 'airport',
  brekfast: 'breakfast',
  tommorrows: 'tomorrow',
  moring: 'morning',
  afternon: 'afternoon',
  childs: 'children',
  kidz: 'kids',
  grils: 'girls',
  hotell: 'hotel',

  shellfsh: 'shellfish',
  shelfish: 'shellfish',
  shelfsh: 'shellfish',
  penuts: 'peanuts',
  penut: 'peanut',
  peanutts: 'peanuts',
  glutten: 'gluten',
  glueten: 'gluten',
  coliac: 'coeliac',
  ceoliac: 'coeliac',
  allegic: 'allergic',
  intolerent: 'intolerant',
  intollerant: 'intolerant',
  allergc: 'allergic',
  allergie: 'allergy',
  alergies: 'allergies',
  alergic: 'allergic',
  alergy: 'allergy',
  allergys: 'allergies',
  budjet: 'budget',
  buget: 'budget',
  hotle: 'hotel',
  accomodation: 'accommodation',
  accomodations: 'accommodation',
  wether: 'weather',
  wheather: 'weather',
  forcast: 'forecast',
  tempels: 'temples',
  shoping: 'shopping',
  adn: 'and',
  teh: 'the',
  cheep: 'cheap',
  recomend: 'recommend',
  reccomend: 'recommend',
  reccommend: 'recommend',
  remvoe: 'remove',
  delet: 'delete',
  recieve: 'receive',
  febuary: 'february',
  wensday: 'wednesday',
  wednsday: 'wednesday',
  thier: 'their',
  seperate: 'separate',
  dont: "don't",
  cant: "can't",
  doesnt: "doesn't",
  wont: "won't",
  isnt: "isn't",
  wanna: 'want to',
  gonna: 'going to',
  gotta: 'have to',
  lemme: 'let me',
}
const slip = new RegExp(`(?<![\\p{L}\\p{M}'])(?:${Object.keys(slips).join('|')})(?![\\p{L}\\p{M}'])`, 'giu')
const chineseSlips: [RegExp, string][] = [
  [/帮偶/gu, '帮我'],
  [/神马/gu, '什么'],

  [/嗰/gu, '那'],
  [/下[昼晝]/gu, '下午'],
  [/上[昼晝]/gu, '上午'],
  [/听日|聽日/gu, '明天'],
  [/今日/gu, '今天'],
  [/唔/gu, '不'],
  [/冇/gu, '没有'],
  [/係/gu, '是'],
  [/嘅/gu, '的'],
  [/喺/gu, '在'],
  [/睇/gu, '看'],
  [/佢/gu, '他'],
  [/哋/gu, '们'],
  [/乜嘢|咩/gu, '什么'],
  [/边度|邊度/gu, '哪里'],
  [/几钱|幾錢/gu, '多少钱'],
  [/俾/gu, '给'],
  [/啲/gu, '些'],
  [/肿么/gu, '怎么'],
  [/女票/gu, '女朋友'],
  [/男票/gu, '男朋友'],
  [/头一天/gu, '第一天'],
  [/俩(?=不|都|要|能|是|对)/gu, '两个'],
  [/孩纸/gu, '孩子'],
  [/酱紫/gu, '这样'],
  [/妹纸/gu, '妹子'],
  [/行呈|行城/gu, '行程'],
  [/机漂/gu, '机票'],
  [/宾管/gu, '宾馆'],
  [/餐听|惨厅/gu, '餐厅'],
  [/木有/gu, '没有'],
  [/海先/gu, '海鲜'],
  [/火祸/gu, '火锅'],
  [/傅物馆|搏物馆/gu, '博物馆'],
  [/酒点/gu, '酒店'],
  [/新程/gu, '行程'],
  [/俩(?=个?(?:人|大|小|孩|娃|月|天|晚))/gu, '两'],
  [/(?<=[\d一二两三四五六七八九十])同(?=[\d一二两三四五六七八九十])/gu, '和'],
]

const ones = 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ')
const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const endings = ['th', 'st', 'nd', 'rd']
/** "one" counts only before something that is counted: "the second one" is no number. */
const oneOf =
  /\bone(?= (?:day|night|week|adult|child|kid|person|travell?er|toddler|baby|more(?! thing| question)|of us|hour|month|way\b|room|hundred|thousand)s?)/gi

export function normalizeMessage(message: string): string {
  let text = simplifyChinese(message.normalize('NFKC'))
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒−]/gu, '-')
    .replace(/\s+/gu, ' ')
    // A day and a month as they are written in German: 5.12. - 9.12.
    .replace(/(?<![\d.])(\d{1,2}\.\d{1,2})\.(?=\s*(?:[-–—~]|to\b|until\b|till\b)|$)/gu, '$1')
    .trim()
  text = text.replace(slip, (word) => slips[word.toLowerCase()] ?? word)
  for (const [wrong, right] of chineseSlips) text = text.replace(wrong, right)
  return digitsForWords(text)
    .replace(/\b(\d{1,2}) ?(?:y\/?o|yrs? old|yr old)\b/gi, '$1-year-old')
    .replace(/\b(\d{1,2}) and a half(?= (?:days|weeks))/gi, '$1.5')
    .replace(/\bhalf a grand\b/gi, '500')
    .replace(/\ba grand\b/gi, '1000')
    .replace(/\bhalf a dozen\b/gi, '6')
    .replace(/\ba dozen\b/gi, '12')
    .replace(
      /\b(at|by|around|about|until|till|before|after|from) half (\d{1,2})\b(?! ?(?:hours?|days?|weeks?|an?\b))/gi,
      '$1 $2:30',
    )
    .replace(
      /\b(?:(?:it|that|there|we)(?:'s)? )?(?:(?:is |are )?not|isn't|aren't) \d{1,2} (people|days|nights|adults|of us)[,;.] ?(?:but |it's |it is |we're |there are )?(\d{1,2})(?= ?(?:$|[,.!]))/gi,
      '$2 $1',
    )
    .replace(/\b(\d{1,2})[- ]?ish(?= (?:days|nights|weeks|people))/gi, '$1')
}

/** "The sixth of December", and clock times that dictation splits: "at four thirty". */
function datesForWords(text: string): string {
  return text
    .replace(
      new RegExp(`\\b(?:(twenty|thirty)[- ])?(${ordinals.join('|')}|thirtieth)(?= (?:of )?${monthName})`, 'gi'),
      (_, ten: string | undefined, word: string) => {
        const day =
          word === 'thirtieth'
            ? 30
            : (ten ? (tens[ten.toLowerCase()] ?? 0) : 0) + ordinals.indexOf(word.toLowerCase()) + 1
        return `${day}${day > 3 && day < 21 ? 'th' : (endings[day % 10] ?? 'th')}`
      },
    )
    .replace(
      new RegExp(
        `\\b(${ones.slice(0, 11).join('|')}|\\d{1,2}) (thirty|fifteen|forty[- ]five)\\b(?! (?:minutes|people|days|euros|dollars|yuan))`,
        'gi',
      ),
      (_, hour: string, minute: string) => {
        const value = ones.indexOf(hour.toLowerCase()) + 2
        return `${value > 1 ? value : hour}:${/^f(?:i|o)/i.test(minute) ? (/^fi/i.test(minute) ? '15' : '45') : '30'}`
      },
    )
}

function digitsForWords(text: string): string {
  const tensPattern = new RegExp(
    `\\b(${Object.keys(tens).join('|')})(?:[- ](one|${ones.slice(0, 8).join('|')}))?\\b`,
    'gi',
  )
  return datesForWords(text)
    .replace(tensPattern, (_, ten: string, one?: string) => {
      const unit = one ? ['one', ...ones].indexOf(one.toLowerCase()) + 1 : 0
      return String((tens[ten.toLowerCase()] ?? 0) + unit)
    })
    .replace(new RegExp(`\\b(?:${ones.join('|')})\\b`, 'gi'), (word) => String(ones.indexOf(word.toLowerCase()) + 2))
    .replace(oneOf, '1')
    .replace(/\b(half past|quarter past|quarter to) one\b/gi, '$1 1')
    .replace(/\ba couple of(?= (?:days|nights|weeks|hours|adults|kids|children|people|friends))/gi, '2')
    .replace(/\b(\d+) hundred\b/gi, (_, count: string) => String(Number(count) * 100))
    .replace(/\ba hundred\b/gi, '100')
    .replace(/\ba thousand\b/gi, '1000')
    .replace(/\b(\d+) grand\b/gi, '$1 thousand')
}
