// What one needs under way and no guide lists: a cash machine, a toilet, a pharmacy.
import type { amenities } from '#contract/agent-tools/nearby-places.ts'

type Amenity = (typeof amenities)[number]

const words: [Amenity, RegExp][] = [
  [
    'atm',
    /\b(?:atms?|cash ?(?:machine|point)s?|withdraw (?:some )?(?:cash|money))\b|取款机|提款机|取(?:点|些)?(?:钱|现金)/iu,
  ],
  ['toilet', /\b(?:toilets?|restrooms?|bathrooms?|loos?|wc|washrooms?)\b|厕所|洗手间|卫生间|公厕/iu],
  ['pharmacy', /\b(?:pharmac(?:y|ies)|chemist'?s?|drug ?stores?)\b|药店|药房/iu],
  [
    'supermarket',
    /\b(?:supermarkets?|grocery stores?|groceries|convenience stores?|7[- ]?eleven)\b|超市|便利店|小卖部/iu,
  ],
  [
    'lockers',
    /\b(?:lockers?|luggage storage|left luggage|store (?:our|my) (?:bags?|luggage|cases?))\b|寄存|存(?:一下)?(?:行李|包)|储物柜/iu,
  ],
  ['laundry', /\b(?:laundr(?:y|ies)|laundromats?|launderettes?)\b|洗衣(?:店|房)/iu],
  [
    'charging',
    /\b(?:charge (?:my|our) phones?|power ?bank|charging (?:point|station)s?)\b|\b(?:phone|battery)(?:'s| is)? (?:about to die|dead|dying|flat|running out|almost (?:dead|out))\b|充电宝|充电桩|给手机充电|(?:哪|能|可以)[^，。]{0,6}充(?:一?下|个|点)?电|手机[^，。]{0,4}没?电了/iu,
  ],
  ['fuel', /\b(?:gas|petrol|filling) stations?\b|加油站/iu],
]
const wanted =
  /[?？]|\b(?:near\w*|around|where|need|find|closest|any(?:where)?|is there|are there|looking for|desperate|dying for|can (?:i|we))\b|附近|哪|最近|找|有没有|想|要/iu

/** Undefined where none is looked for. */
export function amenityAsked(text: string): Amenity | undefined {
  return wanted.test(text) ? words.find(([, word]) => word.test(text))?.[0] : undefined
}
