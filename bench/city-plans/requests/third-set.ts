// A third set, written after heights, journeys and picnics were planned and before the engine was run on it.
import type { PlanCase } from '../plan-case.ts'

const family = { adults: 2, children: 2, pace: 'relaxed' } as const

const heights: PlanCase[] = [
  {
    text: 'Potala and a holy lake, first time so high',
    city: 'lhasa',
    days: 5,
    mustSee: ['potala-palace', 'namtso-lake'],
  },
  { text: 'parents of 60, slowly', city: 'lhasa', days: 6, adults: 4, pace: 'relaxed', maxEffort: 'moderate' },
  { text: 'long weekend in Tibet, lands at noon', city: 'lhasa', days: 4, lands: '12:20', leaves: '13:30' },
  { text: 'snow mountain with a child', city: 'lijiang', days: 4, adults: 2, children: 1, mustSee: ['jade-dragon'] },
  { text: 'old towns only, no mountain', city: 'lijiang', days: 3, seen: ['jade-dragon'], interests: ['village'] },
  { text: 'Emei and the Buddha', city: 'chengdu', days: 5, mustSee: ['mount-emei', 'leshan-buddha'] },
]

const winters: PlanCase[] = [
  { text: 'ice festival with grandparents', city: 'harbin', days: 3, start: '2027-01-11', adults: 4, pace: 'relaxed' },
  { text: 'Christmas week', city: 'vienna', days: 5, start: '2026-12-23' },
  { text: 'northern lights', city: 'reykjavik', days: 5, start: '2027-02-08' },
  { text: 'midsummer', city: 'reykjavik', days: 4, start: '2027-06-21' },
  { text: 'cherry blossom', city: 'kyoto', days: 4, start: '2027-04-03' },
  { text: 'Golden Week crowds, early starts', city: 'xian', days: 4, start: '2027-10-01', dayStart: '08:00' },
  { text: 'Spring Festival at home', city: 'beijing', days: 4, start: '2027-02-05', residence: 'CN' },
  { text: 'New Year, fireworks and brunch', city: 'sydney', days: 4, start: '2026-12-30', dayStart: '10:30' },
]

const arrivals: PlanCase[] = [
  { text: 'lands at 23:40', city: 'kyoto', days: 4, lands: '23:40' },
  { text: 'lands at 00:50', city: 'bangkok', days: 4, lands: '23:50', leaves: '22:10' },
  { text: 'first flight home', city: 'rome', days: 3, leaves: '07:10' },
  { text: 'eight hours between flights', city: 'dubai', days: 1, lands: '08:00', leaves: '22:00' },
  { text: 'after work on Friday', city: 'hangzhou', days: 3, start: '2027-04-16', lands: '20:30', leaves: '18:40' },
  { text: 'conference until four', city: 'singapore', days: 3, dayStart: '16:00', dayEnd: '23:00' },
  { text: 'lands at 9, leaves at 23', city: 'istanbul', days: 4, lands: '09:00', leaves: '23:00' },
]

const people: PlanCase[] = [
  { text: 'two children, one nap', city: 'osaka', days: 4, ...family, nap: ['13:00', '14:30'] },
  { text: 'theme parks in a row', city: 'shanghai', days: 4, ...family, interests: ['theme-park', 'family'] },
  { text: 'pushchair, animals', city: 'guangzhou', days: 3, ...family, stepFree: 'preferred', interests: ['animals'] },
  { text: 'grandmother with a stick', city: 'suzhou', days: 3, adults: 3, pace: 'relaxed', maxEffort: 'easy' },
  { text: 'wheelchair, museums', city: 'london', days: 4, stepFree: 'required', interests: ['museum'] },
  { text: 'twelve colleagues', city: 'qingdao', days: 3, adults: 12 },
  { text: 'alone with a camera, sunsets', city: 'bali', days: 5, adults: 1, interests: ['view'] },
  { text: 'never before ten', city: 'barcelona', days: 4, dayStart: '10:30', dayEnd: '23:59' },
  { text: 'a day for each museum', city: 'paris', days: 6, interests: ['museum', 'art'], pace: 'relaxed' },
  {
    text: 'second visit, no icons',
    city: 'tokyo',
    days: 4,
    seen: ['sensoji', 'skytree', 'meiji-jingu', 'shibuya-crossing'],
  },
  { text: 'everything in two days', city: 'nanjing', days: 2, pace: 'packed' },
]

const tables: PlanCase[] = [
  { text: 'vegan', city: 'istanbul', days: 4, diets: ['vegan'] },
  { text: 'halal with children', city: 'xian', days: 3, ...family, diets: ['halal'] },
  { text: 'gluten-free', city: 'rome', days: 4, diets: ['gluten-free'] },
  { text: 'peanut allergy', city: 'bangkok', days: 3, avoidStaples: ['peanut'] },
  { text: 'seafood every day', city: 'xiamen', days: 3, cuisines: ['seafood'] },
  { text: 'students, 1,500 yuan', city: 'chongqing', days: 3, budget: 1500 },
  { text: 'honeymoon, money is no matter', city: 'sanya', days: 5, pace: 'relaxed', lodging: { minRating: 4.5 } },
  { text: 'eight days on 12,000 yuan', city: 'amsterdam', days: 8, budget: 12_000 },
  { text: 'a fortnight without haste', city: 'kunming', days: 14, pace: 'relaxed' },
]

export const thirdSet: PlanCase[] = [...heights, ...winters, ...arrivals, ...people, ...tables]
