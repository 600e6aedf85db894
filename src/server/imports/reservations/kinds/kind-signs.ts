// What in a text speaks for a kind of booking: the words of each kind, and the shape of what is booked, which needs no word of its kind.
import type { ReservationType } from '#contract/reservation.ts'
import { daysBetween } from '../../../kernel/calendar.ts'
import type { Reading } from '../reading/reading.ts'
import { findNumbers } from '../text/numbers.ts'
import { findAddress } from './addresses.ts'
import { isOtherDay } from './journey-times.ts'
import { airportPairs } from './journey-windows.ts'

/** From how many words on a kind is spoken of more, and much. */
const steps = [0.5, 1.5, 2.5, 4, 6]
/** Near the kind that is spoken of most. */
const nearly = 0.6

/** Of how much each kind is spoken, by steps, and which comes first. */
export function signsOfWords(scores: ReadonlyMap<ReservationType, number>): string[] {
  const most = Math.max(...scores.values())
  return [...scores].flatMap(([type, score]) => [
    ...steps.filter((step) => score >= step).map((step) => `${type} ${step}`),
    ...(score > 0 && score === most ? [`${type} first`] : []),
    ...(score > 0 && score >= most * nearly ? [`${type} near`] : []),
  ])
}

const shapes: Record<string, RegExp> = {
  nights:
    /\d[^\S\n]?(?:nights?|nuits?|nächte?|notti|noches|晚|泊)(?!\p{L}*[餐饭宴])|[一两二三四五六七]晚|\bnights?\s?[:：]\s?\d/iu,
  'from day to day': /\d\D{0,16}(?:-|–|—|~|至|到|→|to|until|bis|au)\s?(?:\p{L}{2,9}\.?,?\s)?\d{1,2}[./月 ]/iu,
  'from hour to hour': /\d{1,2}[:：.]\d{2}\s?(?:[ap]m)?\s?(?:-|–|—|~|～|至|到|→|to|until)\s?\d{1,2}[:：.]\d{2}/iu,
  arrow: /\p{L}[)）]?\s?(?:→|->|➔|➜|⇒|✈)\s?\p{L}/u,
  'dash between names': /\p{Lu}{3}[^\n\d]{0,20}\s[–—-]\s\p{Lu}{3}|\p{Script=Han}{2}\s?[—–-]{1,2}\s?\p{Script=Han}{2}/u,
  'from and to':
    /\bfrom\s\p{Lu}[^\n]{1,40}\sto\s\p{Lu}|从[^\n]{2,20}到|(?:^|\n)[^\S\n]*from\s?[:：\t][^\n]+\n[^\S\n]*to\s?[:：\t]/iu,
  'in and out': /\bin\s?[:：][\s\S]{1,60}?\bout\s?[:：]|入[\s\S]{1,40}?[退离]/iu,
  duration: /\d\s?(?:h|hrs?|小时|时间)\s?\d{1,2}\s?(?:m|min|分)|(?:约|全程|航程|duration)[^\n\d]{0,6}\d/iu,
  'seat of a row': /(?<![\p{L}\d])\d{1,2}[A-HJK](?![\p{L}\d])/u,
  airport: /机场|航站楼|\bairport\b|\bterminal\b/iu,
  station: /[东南西北]站|火车站|\bstation\b|\bhbf\b|\bgare\b|\bstazione\b/iu,
  harbor: /码头|港口|\bport\b|\bpier\b|\bharbou?r\b|\bquay\b|\bterminal marittimo\b/iu,
  'ride that was ordered':
    /接机|送机|接送|接站|送站|专车|包车|transfers?\b|chauffeur|shuttle|your (?:driver|ride)|driver will|pick (?:you|us) up|takes? (?:you|us) from/iu,
  vehicle:
    /车牌|\bplate\b|\bautomatic\b|自动挡|\bdriver\b|司机|师傅|驾照|licen[cs]e|deposit|押金|mileage|里程|fuel|油/iu,
  luggage: /行李|luggage|baggage|\bbags?\b|\d+\s?kg/iu,
  bed: /床|\bbeds?\b|\bshower\b|浴室|早餐|breakfast|wi-?fi|parking|停车|钥匙|\bkeys?\b|linen|towels?|押金/iu,
  meal: /菜|餐|menu|\bmeal\b|course|\bbar\b|kitchen|忌口|过敏|allerg|dietary|vegetarian|wine|tasting|chef|omakase/iu,
  lesson: /教练|课|instructor|guide\b|导游|向导|lesson|equipment|装备|wear|穿/iu,
}

/** What is booked is told sooner. */
const longest = 12_000

/** The shape: how many days and hours, how far apart, which numbers, ends and things of daily life. */
export function signsOfShape(reading: Reading): string[] {
  const { text, times } = reading
  const head = text.slice(0, longest)
  const days = [...new Set(reading.days.filter((day) => !isOtherDay(text, day)).map(({ day }) => day))].toSorted()
  const hours = [...new Set(times.map(({ time }) => time))].toSorted()
  const [first, second] = days
  const gap = first !== undefined && second !== undefined ? daysBetween(first, second) : 0
  return [
    `days ${Math.min(days.length, 3)}`,
    `hours ${hours.length > 4 ? 'many' : hours.length > 2 ? 'some' : hours.length}`,
    ...(gap > 0 ? [`apart ${gap > 7 ? 'weeks' : gap > 1 ? 'days' : 'a day'}`] : []),
    ...(hours.length === 1 ? [`at ${partOfDay(hours[0] ?? '')}`] : []),
    ...(isOfRoom(hours) ? ['hours of a room'] : []),
    ...(['flight', 'train', 'bus', 'ferry'] as const)
      .filter((type) => findNumbers(text, type).some(({ confidence }) => confidence > 0.7))
      .map((type) => `number of a ${type}`),
    ...(text.search(airportPairs) >= 0 ? ['airports'] : []),
    ...(reading.people ? [reading.people.value > 3 ? 'many people' : 'people'] : []),
    ...(reading.total ? ['sum'] : []),
    ...(reading.code ? ['code'] : []),
    ...(reading.freeCancelUntil ? ['free until'] : []),
    ...(findAddress(text, null) ? ['address'] : []),
    ...Object.entries(shapes).flatMap(([name, pattern]) => (pattern.test(head) ? [name] : [])),
  ]
}

function partOfDay(time: string): string {
  return time < '11' ? 'morning' : time < '14:30' ? 'noon' : time < '17:30' ? 'afternoon' : 'evening'
}

/** One enters in the afternoon, and leaves before noon. */
function isOfRoom(hours: readonly string[]): boolean {
  return hours.some((time) => time >= '13' && time <= '17') && hours.some((time) => time >= '09' && time <= '12:00')
}
