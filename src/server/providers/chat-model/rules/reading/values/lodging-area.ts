// Where in the city a wish wants to sleep: "we'd like to stay around Ueno", 想住外滩附近. What every city has (the station, the centre)
// and cities themselves are none of it.
import { citiesIn } from '../names/city-names.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { isPlainWord } from '../text/plain-words.ts'

const english =
  /\b(?:stay(?:ing)?|sleep(?:ing)?|based?|hotels?|airbnb|rooms?|apartment|accommodation|lodging)\b(?: (?:to (?:stay|sleep)|be|is|are|should be|would be|somewhere|ideally|preferably|if possible|us|ourselves|that is|that's))* (?:around|near(?: to)?|close to|next to|in|by|beside)(?: the)? (?<where>\p{L}[\p{L}\p{M}' -]{2,28}?)(?: (?:area|district|quarter|neighbou?rhood))?(?=[,.;:!?)]|$| (?:if|and|so|but|please|for|because|with|we|i|or|ideally|would|preferably|as|from|on|during|would)\b)/giu
const chinese =
  /(?:住(?:宿)?(?:想|要|最好|希望|打算|尽量)*(?:在|到|靠近?|离)?|(?:酒店|民宿|宾馆|客栈)(?:想|要|最好|希望|尽量|可以)*(?:住|订|定|选|找|安排)?(?:在|离|靠近?))(?<where>[\p{Script=Han}a-zA-Z]{2,8}?)(?:附近|旁边|边上|边儿|边(?!上)|周边|一带|那边|那块儿?|近一?[点些]?的?)/gu
/** 想住王府井 */
const bareChinese =
  /(?:想|要|打算|希望|最好)住(?:在)?(?<where>\p{Script=Han}{2,6}?)(?:附近|旁边|边上?|一带|那边)?(?=$|[，,。；;！!？?])/gu
const everywhere =
  /^(?:(?:the |city |town |train |railway |main |central )*(?:cent(?:er|re)|downtown|station|airport|beach|sea|water|metro|subway|sights|action|old town)|(?:地铁|火车|高铁|车|汽车)站?|机场|市中心|市区|景[点区]|中心|海|湖|江|山|河|学校|公司|客户|会场)$|酒店|民宿|青旅|客栈|宾馆|[\d一二两三四五六七八九十]|便宜|舒服|[近远好]|一起|朋友|亲戚/iu

/** Only near there: 洱海边上, "close to Versailles". */
const beside = /\b(?:around|near|close|next|beside)\b|附近|旁边|边|一带|那块|近/iu

export interface LodgingAreas {
  areas: string[]
  spans: { start: number; end: number }[]
}

/** In the words of the message; marked. */
export function readLodgingAreas(source: MarkedText): LodgingAreas {
  const { text } = source
  const found = [english, chinese, bareChinese].flatMap((pattern) => [...text.matchAll(pattern)])
  const meant = found.flatMap(({ index, 0: said, groups }) => {
    const where = groups?.where?.trim() ?? ''
    const isPlain = where.split(' ').every((word) => isPlainWord(word))
    const isCity = citiesIn(where).length > 0 && !beside.test(said)
    const isOpen = where === '' || isPlain || isCity || everywhere.test(where) || noName.test(where)
    return isOpen ? [] : { where, start: index, end: index + said.length }
  })
  for (const { start, end } of meant) source.mark(start, end)
  return { areas: [...new Set(meant.map(({ where }) => where))].slice(0, 5), spans: meant }
}

const noName =
  /\b(?:hotels?|hostels?|january|february|march|april|may|june|july|august|september|october|november|december|place|people|price|budget)\b/iu
