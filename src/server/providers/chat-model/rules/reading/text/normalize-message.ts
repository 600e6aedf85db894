// One form for what people type: compatibility characters, simplified Chinese, plain quotes, common slips, digits for number words.
import { simplifyChinese } from '../../../../shipped-data/gazetteer/simplify-chinese.ts'

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
const slip = new RegExp(`\\b(?:${Object.keys(slips).join('|')})\\b`, 'gi')
const chineseSlips: [RegExp, string][] = [
  [/帮偶/gu, '帮我'],
  [/神马/gu, '什么'],
  [/肿么/gu, '怎么'],
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
const tens: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 }
/** "one" counts only before something that is counted: "the second one" is no number. */
const oneOf =
  /\bone(?= (?:day|night|week|adult|child|kid|person|toddler|baby|more|of us|hour|month|way\b|room|hundred|thousand)s?)/gi

export function normalizeMessage(message: string): string {
  let text = simplifyChinese(message.normalize('NFKC'))
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‐‑‒−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
  text = text.replace(slip, (word) => slips[word.toLowerCase()] ?? word)
  for (const [wrong, right] of chineseSlips) text = text.replace(wrong, right)
  return digitsForWords(text)
}

function digitsForWords(text: string): string {
  const tensPattern = new RegExp(
    `\\b(${Object.keys(tens).join('|')})(?:[- ](one|${ones.slice(0, 8).join('|')}))?\\b`,
    'gi',
  )
  return text
    .replace(tensPattern, (_, ten: string, one?: string) => {
      const unit = one ? ['one', ...ones].indexOf(one.toLowerCase()) + 1 : 0
      return String((tens[ten.toLowerCase()] ?? 0) + unit)
    })
    .replace(new RegExp(`\\b(?:${ones.join('|')})\\b`, 'gi'), (word) => String(ones.indexOf(word.toLowerCase()) + 2))
    .replace(oneOf, '1')
    .replace(/\ba couple of(?= (?:days|nights|weeks|hours|adults|kids|children|people|friends))/gi, '2')
    .replace(/\bhalf a dozen\b/gi, '6')
    .replace(/\b(\d+) hundred\b/gi, (_, count: string) => String(Number(count) * 100))
    .replace(/\ba hundred\b/gi, '100')
    .replace(/\ba thousand\b/gi, '1000')
    .replace(/\b(\d+) grand\b/gi, '$1 thousand')
}
