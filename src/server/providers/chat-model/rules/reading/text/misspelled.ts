// Words that decide what is read, one letter or one swap away: "dauhgter", "vegetarain", "febuary".

const lexicon =
  'daughter daughters husband children toddler grandma grandmother grandfather grandparents parents friends girlfriend boyfriend partner colleagues vegetarian allergic allergy peanuts shellfish seafood gluten wheelchair pushchair birthday honeymoon anniversary weekend january february september october november december monday tuesday wednesday thursday saturday sunday museum museums restaurant restaurants breakfast budget arriving departing returning flight flights tomorrow itinerary christmas'.split(
    ' ',
  )
const known = new Set(lexicon)
const shortest = 6
const word = /(?<![\p{L}'’-])\p{Script=Latin}{6,14}(?![\p{L}'’-])/gu

export function correctMisspelled(text: string): string {
  return text.replace(word, (said) => {
    const lower = said.toLowerCase()
    if (known.has(lower) || isForm(lower)) return said
    return lexicon.find((each) => each.length >= shortest && each[0] === lower[0] && isOneSlip(lower, each)) ?? said
  })
}

/** "flighty" and "parental" are words of their own. */
function isForm(said: string): boolean {
  return lexicon.some((each) => said.startsWith(each)) || known.has(`${said}s`) || known.has(`${said}ing`)
}

/** One letter more, less or other, or two that are swapped. */
function isOneSlip(said: string, meant: string): boolean {
  if (Math.abs(said.length - meant.length) > 1) return false
  let from = 0
  while (from < said.length && said[from] === meant[from]) from += 1
  const rest = (text: string, skipped: number) => text.slice(from + skipped)
  if (said.length > meant.length) return rest(said, 1) === rest(meant, 0)
  if (said.length < meant.length) return rest(said, 0) === rest(meant, 1)
  const isSwap = said[from] === meant[from + 1] && said[from + 1] === meant[from]
  return rest(said, 1) === rest(meant, 1) || (isSwap && rest(said, 2) === rest(meant, 2))
}
