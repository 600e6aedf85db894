// Habits that messages about one trip hardly name: hours of departure, ways of traveling, kinds of lodging, crowds and stairs.
import type { MemoryWish } from '#contract/trip-brief.ts'

interface Habit {
  pattern: RegExp
  wishes: MemoryWish
}

/** Where crowds gather by the nature of the place. */
const crowded = ['theme-park', 'market', 'nightlife', 'shopping']

const refusal = String.raw`(?:never|hate|avoid|don'?t|do not|won'?t|can'?t stand|dislike|no)\b[^.;,]{0,24}`
const chineseRefusal = '(?:从不|从来不|绝不|不想|不喜欢|不爱|不坐|不要|讨厌|受不了|避开|避免|别|怕)[^，。；]{0,8}'
const chineseLiking = '(?:喜欢|爱|偏好|偏爱|习惯|总是|一般|都|只|首选|更愿意|宁愿)[^，。；]{0,6}'
const liking = String.raw`(?:prefer|love|like|enjoy|always|usually|rather|only|fond of|into)\b[^.;,]{0,24}`

function either(english: string, chinese: string): RegExp {
  return new RegExp(`${english}|${chinese}`, 'giu')
}

/** In order: a stretch that one has read says nothing to the next. */
const habits: Habit[] = [
  {
    pattern: either(
      String.raw`${refusal}\b(?:early|red[- ]?eye|dawn|6 ?am|7 ?am)(?: morning)? (?:flights?|trains?|departures?)|\bno (?:flights?|trains?) before \w+`,
      `${chineseRefusal}(?:早班|一大早的?|清晨的?|太早的?|红眼)(?:飞机|航班|火车|高铁|车|机)`,
    ),
    wishes: { transport: { between: [], local: [], notBefore: '09:00' } },
  },
  {
    pattern: either(
      String.raw`${refusal}\b(?:fly(?:ing)?|planes?|flights?)\b|\b(?:afraid|scared) of flying\b|${liking}\b(?:by )?trains?\b(?: (?:over|to|rather than) (?:planes?|flying|flights?))?`,
      `${chineseRefusal}(?:坐飞机|飞机|飞行)|${chineseLiking}(?:坐|乘)?(?:高铁|火车|动车)`,
    ),
    wishes: { transport: { between: ['train'], local: [] } },
  },
  {
    pattern: either(
      String.raw`${liking}\b(?:fly(?:ing)?(?! business| first)|planes?)\b|${refusal}\blong train\w*`,
      `${chineseLiking}(?:坐|乘)?飞机|${chineseRefusal}(?:坐)?(?:火车|高铁)`,
    ),
    wishes: { transport: { between: ['flight'], local: [] } },
  },
  {
    pattern: either(
      String.raw`${liking}\b(?:taxis?|cabs?|ubers?)\b|${refusal}\b(?:metro|subway|buses|public transport)\b`,
      `${chineseLiking}打车|${chineseRefusal}(?:坐|挤)?(?:地铁|公交)`,
    ),
    wishes: { transport: { between: [], local: ['taxi'] } },
  },
  {
    pattern: either(
      String.raw`${liking}\b(?:metro|subway|public transport|buses)\b|${refusal}\b(?:taxis?|cabs?)\b`,
      `${chineseLiking}(?:坐|乘)?(?:地铁|公交|公共交通)|${chineseRefusal}打车`,
    ),
    wishes: { transport: { between: [], local: ['transit'] } },
  },
  {
    pattern: either(String.raw`${liking}\bapartments?\b`, `${chineseLiking}(?:住)?(?:公寓)`),
    wishes: { lodging: { kinds: ['apartment'], areas: [], needs: [] } },
  },
  {
    pattern: either(
      String.raw`${liking}\b(?:guest ?houses?|b&bs?|inns?|homestays?)\b`,
      `${chineseLiking}(?:住)?(?:民宿|客栈)`,
    ),
    wishes: { lodging: { kinds: ['guesthouse'], areas: [], needs: [] } },
  },
  {
    pattern: either(String.raw`${liking}\bhostels?\b`, `${chineseLiking}(?:住)?(?:青旅|青年旅舍)`),
    wishes: { lodging: { kinds: ['hostel'], areas: [], needs: [] } },
  },
  {
    pattern: either(
      String.raw`${liking}\bhotels?\b(?! breakfast)|${refusal}\b(?:hostels?|airbnbs?)\b`,
      `${chineseLiking}(?:住)?酒店|${chineseRefusal}(?:住)?(?:青旅|民宿)`,
    ),
    wishes: { lodging: { kinds: ['hotel'], areas: [], needs: [] } },
  },
  {
    pattern: either(
      String.raw`${refusal}\b(?:crowds?|crowded(?: places)?|queues?|queuing|packed places)\b`,
      `${chineseRefusal}(?:人多|人挤人|拥挤|排队|扎堆)(?:的地方)?`,
    ),
    wishes: { avoid: crowded },
  },
  {
    pattern: either(
      String.raw`${refusal}\b(?:stairs|steps|climbing|steep|hills)\b`,
      `${chineseRefusal}(?:爬楼梯|爬楼|楼梯|台阶|爬坡|爬山)`,
    ),
    wishes: { mobility: { stepFree: 'preferred', maxEffort: 'easy' } },
  },
  {
    pattern: either(
      String.raw`${refusal}\b(?:early (?:mornings?|starts?|wake[- ]?ups?)|get(?:ting)? up early|mornings)\b|\b(?:slow|quiet|late|lazy) (?:mornings?|starts?)\b|\bnot a morning person\b|\bnight owl\b`,
      `${chineseRefusal}(?:早起|起早|太早)|${chineseLiking}(?:睡懒觉|睡到自然醒|晚起|慢悠悠的早晨)|(?:安静|悠闲|慢悠悠|懒洋洋|清静|不慌不忙|从容)的?(?:早晨|早上|清晨|上午)|夜猫子`,
    ),
    wishes: { dayWindow: { start: '10:00' } },
  },
  {
    pattern: either(
      String.raw`${liking}\b(?:early (?:mornings?|starts?)|get(?:ting)? up early)\b|\b(?:early bird|morning person)\b`,
      `${chineseLiking}(?:早起|一早出发|早出门)`,
    ),
    wishes: { dayWindow: { start: '08:00' } },
  },
  {
    pattern: either(
      String.raw`${refusal}\b(?:late nights?|(?:out|up) late)\b|${liking}\bearly nights?\b`,
      `${chineseRefusal}(?:熬夜|太晚|晚归)|${chineseLiking}早(?:点)?(?:睡|休息)`,
    ),
    wishes: { dayWindow: { end: '20:00' } },
  },
]

/** `rest` is the text without what was read here. */
export function readHabits(text: string): { wishes: MemoryWish; rest: string } {
  let rest = text
  let wishes: MemoryWish = {}
  for (const { pattern, wishes: found } of habits) {
    const blanked = rest.replace(pattern, (said) => ' '.repeat(said.length))
    if (blanked === rest) continue
    rest = blanked
    wishes = joinWishes(wishes, found)
  }
  return { wishes, rest }
}

function joinWishes(before: MemoryWish, added: MemoryWish): MemoryWish {
  const { transport, dayWindow } = before
  return {
    ...before,
    ...added,
    ...(transport &&
      added.transport && {
        transport: {
          ...transport,
          ...(added.transport.notBefore && { notBefore: added.transport.notBefore }),
          between: [...transport.between, ...added.transport.between],
          local: [...transport.local, ...added.transport.local],
        },
      }),
    ...(dayWindow && added.dayWindow && { dayWindow: { ...dayWindow, ...added.dayWindow } }),
  }
}
