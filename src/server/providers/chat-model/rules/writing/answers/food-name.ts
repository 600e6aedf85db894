// Foods in the language of the reply.
import type { Locale } from '#contract/locale.ts'
import type { ServerMessages } from '#i18n/server/en.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

export function foodName(food: string, locale: Locale): string {
  const t = createServerTranslator(locale)
  return isFood(food) ? t(`replies.food.${food}`) : food
}

const foods = [
  'seafood',
  'shellfish',
  'fish',
  'pork',
  'beef',
  'lamb',
  'poultry',
  'peanut',
  'nuts',
  'dairy',
  'egg',
  'soy',
  'gluten',
  'spicy',
  'mushroom',
  'cilantro',
  'offal',
  'alcohol',
  'onion',
  'garlic',
  'meat',
  'sesame',
  'mango',
  'raw',
  'sugar',
  'caffeine',
  'kiwi',
  'strawberry',
  'peach',
  'pineapple',
  'banana',
  'avocado',
  'tomato',
  'corn',
  'celery',
  'mustard',
  'squid',
  'sulphites',
  'lupin',
  'legumes',
  'citrus',
  'coconut',
  'chocolate',
  'honey',
  'apple',
  'eggplant',
  'pepper',
  'rice',
  'potato',
  'msg',
  'rabbit',
  'frog',
  'ginger',
] as const satisfies (keyof ServerMessages['replies']['food'])[]

function isFood(food: string): food is (typeof foods)[number] {
  return foods.some((known) => known === food)
}
