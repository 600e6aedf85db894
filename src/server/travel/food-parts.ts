// What a kitchen may be built around that a food or a diet stands for: who eats no seafood eats no fish and no shellfish.
import type { TripDetail } from '#contract/trip.ts'

const parts: Readonly<Record<string, readonly string[]>> = {
  seafood: ['seafood', 'shellfish', 'fish'],
  fish: ['fish', 'seafood'],
  shellfish: ['shellfish', 'seafood'],
  squid: ['shellfish', 'seafood'],
  meat: ['pork', 'beef', 'lamb'],
}

/** As the staples of the guides have it; a food that stands for no others is itself. */
export function foodParts(food: string): readonly string[] {
  return parts[food] ?? [food]
}

type Needs = Pick<TripDetail['needs'], 'diets' | 'allergies'>
type KitchenDiet = Exclude<Needs['diets'][number], 'pescatarian'>

/** Fish without meat is no diet that kitchens declare: every kitchen serves it that is built around no meat. */
export function asKitchensKnow({ diets, allergies }: Needs): { diets: KitchenDiet[]; allergies: string[] } {
  const declared = diets.filter((diet) => diet !== 'pescatarian')
  if (declared.length === diets.length) return { diets: declared, allergies }
  return { diets: declared, allergies: [...new Set([...allergies, 'meat', 'poultry'])] }
}
