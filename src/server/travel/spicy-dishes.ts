// Restaurants whose food is hot with chili, told by their cuisine and the dish that they are known for: the guides list staples, and
// chili is none of them.
import type { Bilingual } from '#contract/place.ts'

/** A staple of the candidates, as `avoidStaples` names it. */
export const spicyStaple = 'spicy'
/** Hotpot can be ordered mild: who wishes for one is not kept from it. */
export const spicyHotpot = 'spicy-hotpot'

const hotCuisines = new Set(['hunan', 'guizhou'])
const hotDish =
  /辣|麻婆|串串|钵钵鸡|冒菜|水煮|毛血旺|夫妻肺片|口水鸡|担担|酸辣|凉粉|烧烤|重庆小面|\b(?:spicy|chil[il]i|mala|mapo|dan ?dan|skewers|jerk|vindaloo|phaal|tom yum|som tam)\b/iu

interface Table {
  name: Bilingual
  dish?: Bilingual
  cuisines: readonly string[]
}

export function spicyStaples({ name, dish, cuisines }: Table): string[] {
  if (cuisines.includes('hotpot')) return [spicyHotpot]
  const texts = [name.zh, name.en, dish?.zh ?? '', dish?.en ?? '']
  const isHot =
    cuisines.some((cuisine) => hotCuisines.has(cuisine)) ||
    texts.some((text) => hotDish.test(text)) ||
    (cuisines.includes('sichuan') && cuisines.some((cuisine) => cuisine === 'barbecue' || cuisine === 'street-food'))
  return isHot ? [spicyStaple] : []
}
