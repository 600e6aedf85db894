// A fifth set, of the kinds in which the fourth fell short: naps, landings in the night, late days, shows, long stays. Written
// after the engine had been changed for those and before it was run on these.
import type { PlanCase } from '../plan-case.ts'

const naps: PlanCase[] = [
  { text: 'twins who sleep at one', city: 'tokyo', days: 4, children: 2, pace: 'relaxed', nap: ['13:00', '14:30'] },
  {
    text: 'castle with a nap in the pram',
    city: 'shanghai',
    days: 4,
    children: 1,
    nap: ['13:00', '14:30'],
    mustSee: ['disneyland'],
  },
  {
    text: 'toddler and stone trees',
    city: 'kunming',
    days: 4,
    children: 1,
    nap: ['12:30', '14:00'],
    mustSee: ['stone-forest'],
  },
  {
    text: 'zoo before or after the nap',
    city: 'sydney',
    days: 4,
    children: 1,
    nap: ['12:45', '14:15'],
    mustSee: ['taronga-zoo'],
  },
  {
    text: 'palace, child asleep at two',
    city: 'beijing',
    days: 4,
    children: 1,
    nap: ['14:00', '15:30'],
    mustSee: ['forbidden-city'],
  },
  {
    text: 'grandfather rests after lunch',
    city: 'nanjing',
    days: 5,
    adults: 3,
    pace: 'relaxed',
    nap: ['13:30', '15:00'],
  },
  {
    text: 'slides, no slides while she sleeps',
    city: 'bali',
    days: 6,
    children: 1,
    nap: ['12:30', '14:30'],
    mustSee: ['waterbom'],
  },
]

const nights: PlanCase[] = [
  { text: 'lands at one', city: 'bangkok', days: 4, lands: '01:00', leaves: '20:00' },
  { text: 'lands at three, alone', city: 'istanbul', days: 3, adults: 1, lands: '03:10' },
  { text: 'family, lands at four', city: 'singapore', days: 5, children: 2, lands: '04:05' },
  { text: 'lands at half past two', city: 'bali', days: 6, lands: '02:30' },
  { text: 'lands at half past eleven at night', city: 'seoul', days: 4, lands: '23:30' },
  { text: 'first plane in, at five', city: 'london', days: 3, lands: '05:15' },
  { text: 'lands at 00:40, palace', city: 'lhasa', days: 5, lands: '00:40', mustSee: ['potala-palace'] },
]

const lateDays: PlanCase[] = [
  { text: 'fair until two', city: 'guangzhou', days: 4, adults: 1, dayStart: '14:00' },
  { text: 'lectures until noon', city: 'kyoto', days: 6, adults: 1, dayStart: '12:45' },
  { text: 'sleeps until half past ten', city: 'rome', days: 4, dayStart: '10:30', dayEnd: '23:30' },
  {
    text: 'slow mornings, phoenix town',
    city: 'zhangjiajie',
    days: 5,
    dayStart: '09:45',
    mustSee: ['fenghuang-ancient-town'],
  },
  { text: 'slow mornings, wine', city: 'san-francisco', days: 5, dayStart: '10:00', mustSee: ['napa'] },
  { text: 'slow mornings, holy lake', city: 'lhasa', days: 6, dayStart: '09:30', mustSee: ['namtso-lake'] },
]

const shows: PlanCase[] = [
  { text: 'musical on a Saturday', city: 'new-york', days: 4, mustSee: ['broadway-show'] },
  { text: 'dance in Ubud', city: 'bali', days: 4, mustSee: ['ubud-dance'] },
  { text: 'dervishes', city: 'istanbul', days: 3, mustSee: ['whirling-dervishes'] },
  { text: 'Romance Park show at seven', city: 'zhangjiajie', days: 4, mustSee: ['charming-xiangxi'] },
  { text: 'opera and zoo', city: 'vienna', days: 3, start: '2027-05-10', mustSee: ['state-opera', 'schonbrunn-zoo'] },
]

const longStays: PlanCase[] = [
  { text: 'nine slow days by the lake', city: 'hangzhou', days: 9, pace: 'relaxed', interests: ['tea', 'temple'] },
  { text: 'ten days of sea', city: 'qingdao', days: 10, start: '2027-06-02', pace: 'relaxed' },
  { text: 'eight days of islands and tea', city: 'xiamen', days: 8, interests: ['island', 'tea'] },
  { text: 'twelve days, museums seen', city: 'london', days: 12, seen: ['british-museum'], pace: 'relaxed' },
  { text: 'a week of rice terraces', city: 'guilin', days: 7, start: '2027-10-02', interests: ['nature'] },
]

export const fifthSet: PlanCase[] = [...naps, ...nights, ...lateDays, ...shows, ...longStays]
