// What a kitchen may be built around that a food stands for: who eats no seafood eats no fish and no shellfish.
const parts: Readonly<Record<string, readonly string[]>> = {
  seafood: ['seafood', 'shellfish', 'fish'],
  fish: ['fish', 'seafood'],
  shellfish: ['shellfish', 'seafood'],
}

/** As the staples of the guides have it; a food that stands for no others is itself. */
export function foodParts(food: string): readonly string[] {
  return parts[food] ?? [food]
}
