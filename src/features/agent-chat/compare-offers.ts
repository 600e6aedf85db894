// Rows of a comparison of offers that lie side by side in a card.

interface Criterion<Offer> {
  label: string
  text: (offer: Offer) => string | null
  /** Smaller is better; null = not known. Absent = a matter of taste. */
  rank?: (offer: Offer) => number | null
}

/** Rows in which something is known; the better option is marked where it is the only one. */
export function compareOffers<Offer>(offers: readonly Offer[], criteria: readonly Criterion<Offer>[]) {
  return criteria.flatMap(({ label, text, rank }) => {
    const values = offers.map(text)
    return values.every((value) => value === null)
      ? []
      : [{ label, values, best: rank ? bestOf(offers.map(rank)) : null }]
  })
}

function bestOf(ranks: readonly (number | null)[]): number | null {
  const known = ranks.filter((rank) => rank !== null)
  if (known.length < 2) return null
  const least = Math.min(...known)
  return known.filter((rank) => rank === least).length === 1 ? ranks.indexOf(least) : null
}
