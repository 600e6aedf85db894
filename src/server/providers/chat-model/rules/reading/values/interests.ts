// Likes and dislikes in running text, as tags and cuisines of the guides.
import { attractionTags, cuisines } from '../../../../shipped-data/guides/guide-vocabulary.ts'
import { tagMentions } from '../names/tag-mentions.ts'
import type { MarkedText } from '../text/marked-text.ts'
import { limitsIn } from './limits.ts'
import { isRefused } from './polarity.ts'
import { isVenueSpokenOf } from './venues.ts'

export interface Interests {
  /** Attraction tags. */
  interests: string[]
  cuisines: string[]
  /** Tags of either kind. */
  avoid: string[]
}

const known = { interest: new Set<string>(attractionTags), cuisine: new Set<string>(cuisines) }
/** Diets are constraints of their own. */
const diets = new Set(['vegetarian', 'halal'])

/** Food as a reason to travel, not a meal that is needed. */
const likesFood =
  /\b(?:eat(?:ing)? (?:my|our) way (?:through|around|round|across)|food is the (?:point|main thing))\b|\b(?:into|loves?|all about|passionate about|interests? ?:[^.;]*?|(?:big )?fans? of) (?:(?:good|great|local|nice|our|my|the) )?(?:food|eating)\b|(?<=[,:] )food(?= ?[,;.]|$| and )|\bfoodies?\b|\b(?:eat|dine) (?:really |very )?(?:well|better)\b|\bbetter (?:food|meals|restaurants)\b|多(?:吃|尝)(?:点|些|几顿)?(?:好|当地|特色|本地)|吃(?:得)?好(?:一?点|些|的)?(?=$|[，,。！;；的])|吃(?:几)?顿好的|好好吃|大吃(?:一顿|大喝)|(?:以|主要)(?:吃|美食)为主/iu

/** `notIn` are stretches that are something else: "from Shanghai" is no food. */
export function readInterests(
  text: string,
  source?: MarkedText,
  notIn: readonly { start: number; end: number }[] = [],
): Interests {
  const wanted: string[] = []
  const avoid: string[] = []
  const limits = limitsIn(text)
  for (const { tag, start, end } of tagMentions(text)) {
    if ([...notIn, ...limits].some((each) => start < each.end && end > each.start)) continue
    source?.mark(start, end)
    if (isVenueSpokenOf(text, { start, end })) continue
    const list = isRefused(text, start, end) ? avoid : wanted
    if (!list.includes(tag)) list.push(tag)
  }
  if (likesFood.test(text) && !wanted.includes('food') && !avoid.includes('food')) wanted.push('food')
  const liked = wanted.filter((tag) => !avoid.includes(tag) && !(source && diets.has(tag)))
  return {
    interests: liked.filter((tag) => known.interest.has(tag)),
    cuisines: liked.filter((tag) => known.cuisine.has(tag)),
    avoid: avoid.filter((tag) => !diets.has(tag)),
  }
}

/** Asks for food without naming a cuisine: "美食", "food". */
export function wantsFood(text: string): boolean {
  return /美食|小吃|好吃|餐厅|餐馆|饭馆|饭店|馆子|吃饭|吃什么|吃点|吃的|午饭|晚饭|午餐|晚餐|早餐|\b(?:food|eat|eats|restaurants?|dinner|lunch|dining|breakfast|cuisine|foodie)\b/iu.test(
    text,
  )
}
