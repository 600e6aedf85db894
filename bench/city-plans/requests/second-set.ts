// A second set, written after the engine was tuned on the first one and before it was run on this one. Its figure is reported
// beside the first as it is; nothing is tuned on it.
import type { PlanCase } from '../plan-case.ts'

const withKids = { adults: 2, children: 1, pace: 'relaxed' } as const

const companions: PlanCase[] = [
  { text: 'grandson of 7 who loves trains', city: 'kyoto', days: 4, ...withKids, mustSee: ['kyoto-railway-museum'] },
  { text: 'aquarium for a six-year-old', city: 'osaka', days: 3, ...withKids, mustSee: ['kaiyukan'] },
  { text: 'twins of 2, nap after lunch', city: 'singapore', days: 4, adults: 2, children: 2, nap: ['13:30', '15:00'] },
  { text: 'animals, no theme parks', city: 'san-francisco', days: 4, ...withKids, interests: ['animals', 'family'] },
  { text: 'teenagers, packed', city: 'new-york', days: 5, adults: 2, children: 2, pace: 'packed' },
  { text: 'Lotte World and palaces', city: 'seoul', days: 5, ...withKids, mustSee: ['lotte-world', 'gyeongbokgung'] },
  {
    text: 'Window of the World with cousins',
    city: 'shenzhen',
    days: 3,
    adults: 4,
    children: 3,
    mustSee: ['window-of-the-world'],
  },
  { text: 'safari and one quiet day', city: 'bali', days: 5, ...withKids, mustSee: ['bali-safari'] },
  { text: 'mother with a bad hip', city: 'vienna', days: 4, pace: 'relaxed', maxEffort: 'easy' },
  { text: 'seventy-five, slowly through gardens', city: 'suzhou', days: 4, pace: 'relaxed', interests: ['garden'] },
  { text: 'father on crutches', city: 'rome', days: 3, pace: 'relaxed', maxEffort: 'easy', stepFree: 'preferred' },
  { text: 'wheelchair, beach and towers', city: 'dubai', days: 4, stepFree: 'required' },
  { text: 'wheelchair', city: 'sydney', days: 4, stepFree: 'required', pace: 'relaxed' },
  { text: 'pushchair in the hills', city: 'chongqing', days: 3, adults: 2, children: 1, stepFree: 'preferred' },
  { text: 'honeymoon without museums', city: 'sanya', days: 5, avoid: ['museum'] },
  { text: 'six friends', city: 'barcelona', days: 4, adults: 6 },
  { text: 'alone, first time abroad', city: 'bangkok', days: 5, adults: 1 },
]

const tables: PlanCase[] = [
  { text: 'vegan for a week', city: 'tokyo', days: 7, diets: ['vegan'] },
  { text: 'vegetarian', city: 'xian', days: 3, diets: ['vegetarian'] },
  { text: 'vegetarian grandparents', city: 'kunming', days: 4, diets: ['vegetarian'], pace: 'relaxed' },
  { text: 'halal', city: 'beijing', days: 4, diets: ['halal'], residence: 'MY' },
  { text: 'halal', city: 'london', days: 4, diets: ['halal'], residence: 'AE' },
  { text: 'gluten-free', city: 'paris', days: 3, diets: ['gluten-free'] },
  { text: 'kosher weekend', city: 'london', days: 3, diets: ['kosher'] },
  { text: 'no beef', city: 'chengdu', days: 4, avoidStaples: ['beef'] },
  { text: 'shellfish allergy', city: 'hong-kong', days: 4, avoidStaples: ['shellfish'] },
  { text: 'egg noodles and pizza', city: 'rome', days: 3, cuisines: ['pizza'] },
  { text: 'meze every day', city: 'istanbul', days: 3, cuisines: ['meze'] },
  { text: 'hand-pulled noodles', city: 'xian', days: 2, cuisines: ['noodles'] },
  { text: '2,000 yuan for two, three nights', city: 'guilin', days: 4, budget: 2000 },
  { text: '5,000 yuan for two', city: 'seoul', days: 4, budget: 5000 },
  { text: '4,000 yuan alone', city: 'vienna', days: 3, adults: 1, budget: 4000 },
  { text: 'nothing too dear: 10,000 yuan', city: 'sydney', days: 4, budget: 10_000 },
  { text: 'half a yuan a day', city: 'tokyo', days: 5, budget: 2, isImpossible: true },
]

const times: PlanCase[] = [
  { text: 'red-eye: lands at 5:40', city: 'istanbul', days: 4, lands: '05:40' },
  { text: 'lands at 23:10', city: 'kyoto', days: 4, lands: '23:10' },
  { text: 'home at 9:30', city: 'guilin', days: 3, leaves: '09:30' },
  { text: 'lands at 15:00, leaves at 18:00', city: 'amsterdam', days: 3, lands: '15:00', leaves: '18:00' },
  { text: 'stopover', city: 'singapore', days: 1, lands: '06:30', leaves: '23:00' },
  { text: 'two evenings in between meetings', city: 'shenzhen', days: 2, dayStart: '14:00', dayEnd: '23:00' },
  { text: 'cherry blossom', city: 'kyoto', days: 4, start: '2027-04-03', mustSee: ['philosophers-path'] },
  { text: 'cherry blossom', city: 'tokyo', days: 4, start: '2027-03-29', interests: ['park'] },
  { text: 'first snow', city: 'harbin', days: 3, start: '2026-12-05' },
  { text: 'whales in winter', city: 'reykjavik', days: 3, start: '2027-01-18', mustSee: ['whale-watching'] },
  {
    text: 'whales out of season',
    city: 'sydney',
    days: 3,
    start: '2027-02-08',
    mustSee: ['whale-watching'],
    isImpossible: true,
  },
  { text: 'Boxing Day sales', city: 'london', days: 3, start: '2026-12-26' },
  { text: 'Chinese New Year', city: 'hong-kong', days: 4, start: '2027-02-05' },
  { text: 'Ramadan', city: 'istanbul', days: 3, start: '2027-02-20' },
  { text: 'Thanksgiving', city: 'new-york', days: 4, start: '2027-11-24' },
  { text: 'Bastille Day', city: 'paris', days: 3, start: '2027-07-13' },
  { text: 'Golden Week', city: 'osaka', days: 3, start: '2027-05-03' },
  { text: 'Monday and Tuesday, museums', city: 'shanghai', days: 2, start: '2027-04-12', interests: ['museum'] },
  { text: 'rainy season', city: 'hangzhou', days: 4, start: '2027-06-21', mustSee: ['west-lake', 'lingyin-temple'] },
]

const places: PlanCase[] = [
  { text: 'Tiger Leaping Gorge', city: 'lijiang', days: 4, mustSee: ['tiger-leaping-gorge'] },
  { text: 'Stone Forest and back', city: 'kunming', days: 2, mustSee: ['stone-forest'] },
  { text: 'rice terraces and the river', city: 'guilin', days: 4, mustSee: ['longji-pingan', 'li-river-cruise'] },
  { text: 'Dazu', city: 'chongqing', days: 3, mustSee: ['dazu-carvings'] },
  { text: 'Himeji and Koya', city: 'osaka', days: 5, mustSee: ['himeji-castle', 'koyasan'] },
  { text: 'Windsor and Kew', city: 'london', days: 4, mustSee: ['windsor-castle', 'kew-gardens'] },
  { text: 'Tivoli', city: 'rome', days: 4, mustSee: ['villa-d-este', 'hadrians-villa'] },
  { text: 'Muir Woods and Sausalito', city: 'san-francisco', days: 3, mustSee: ['muir-woods', 'sausalito'] },
  { text: 'Laoshan', city: 'qingdao', days: 3, mustSee: ['laoshan-taiqing'] },
  { text: 'Wuzhen', city: 'hangzhou', days: 3, mustSee: ['wuzhen'] },
  {
    text: 'third visit',
    city: 'barcelona',
    days: 3,
    seen: ['sagrada-familia', 'park-guell', 'casa-batllo', 'la-rambla'],
  },
  { text: 'architecture', city: 'shanghai', days: 4, interests: ['architecture'] },
  { text: 'markets and street food', city: 'cairo', days: 3, interests: ['market', 'food'] },
  { text: 'late starts', city: 'amsterdam', days: 4, dayStart: '10:30', pace: 'relaxed' },
  { text: 'slow Tibet, altitude', city: 'lhasa', days: 6, start: '2027-06-07', pace: 'relaxed' },
  { text: 'ten days in one town', city: 'nanjing', days: 10 },
  { text: 'everything in a day', city: 'xiamen', days: 1, pace: 'packed' },
  { text: 'a week by the sea', city: 'qingdao', days: 7, start: '2027-07-19', interests: ['beach'] },
]

export const secondSet: PlanCase[] = [...companions, ...tables, ...times, ...places]
