// What a message says of the party, over what is known of it: people who join come on top, and who is merely spoken of ("my dad
// doesn't eat beef", 大的9岁) does not change how many travel.
import type { KnownParty, ReadingContext } from '../names/reading-context.ts'
import type { StatedParty } from './party.ts'

export function withKnownParty(
  said: StatedParty | undefined,
  context: Pick<ReadingContext, 'party' | 'items'>,
): StatedParty | undefined {
  if (!said) return undefined
  const { isHeadcount, ...party } = said
  const { party: known } = context
  const isAll = isHeadcount && known && known.children > 0 && party.adults >= known.adults + known.children
  return isAll && !party.joins
    ? keepDetails({ ...withoutHow(party), adults: party.adults - known.children, children: known.children }, known)
    : overKnown(party, context)
}

function overKnown(
  party: StatedParty,
  { party: known, items }: Pick<ReadingContext, 'party' | 'items'>,
): StatedParty | undefined {
  if (!known) return party.joins ? joined(party, null) : withoutHow(party)
  if (party.isGuess && party.isAmong)
    return { ...withoutHow(party), adults: Math.max(1, known.adults + known.children - party.children) }
  // 带两娃，老婆也去: the message names them all.
  const isWhole = !known.isStated && items.length === 0 && party.children > 0
  if (party.joins) return joined(party, isWhole ? null : known)
  const isKnown = known.isStated === true || items.length > 0 || known.adults > 2
  const { isImplied, isNamed, ...said } = party
  // More people than the form has are no details of those it has.
  const isMore = !known.isStated && items.length === 0 && party.adults > known.adults
  if (isImplied && !isMore && (isKnown || known.adults + known.children > 1)) return withDetails(party, known)
  if (party.isGuess && isKnown)
    return { ...said, adults: known.adults, children: Math.max(party.children, isOnlyAges(party) ? known.children : 0) }
  return isNamed && (isKnown || known.children > 0) ? withNamed(said, known) : keepDetails(said, known)
}

function withoutHow({ isNamed: _, ...party }: StatedParty): StatedParty {
  return party
}

/** Who is named is one of those known: nobody leaves by not being named. */
function withNamed(party: StatedParty, known: KnownParty): StatedParty {
  const children = Math.max(known.children, party.children)
  const ages = agesOf(party, known, children)
  const seniors = Math.max(known.seniors ?? 0, party.seniors ?? 0)
  return {
    ...party,
    adults: Math.max(known.adults, party.adults),
    children,
    ...(ages.length > 0 && { childAges: ages }),
    ...(seniors > 0 && { seniors }),
  }
}

/** The age of one child says nothing of those of the others. */
function agesOf(party: StatedParty, known: KnownParty, children: number): number[] {
  const [said, before] = [party.childAges ?? [], known.childAges ?? []]
  const all = [...new Set([...before, ...said])]
  return said.length > 0 && all.length > children ? said : all
}

/** Ages are all that is said of them: "the little one is 3". */
function isOnlyAges({ childAges = [], children }: StatedParty): boolean {
  return childAges.length === children
}

function joined(party: StatedParty, known: KnownParty | null): StatedParty {
  const { joins: _, isImplied: __, isNamed: ___, ...added } = party
  const ages = [...(known?.childAges ?? []), ...(party.childAges ?? [])]
  const seniors = (known?.seniors ?? 0) + (party.seniors ?? 0)
  return {
    ...added,
    adults: (known?.adults ?? 1) + party.adults,
    children: (known?.children ?? 0) + party.children,
    ...(ages.length > 0 && { childAges: ages }),
    ...(seniors > 0 && { seniors }),
  }
}

/** Nobody joins or leaves; ages are new. Nothing at all where no age is said. */
function withDetails({ childAges, seniors }: StatedParty, known: KnownParty): StatedParty | undefined {
  if (!childAges && !seniors) return undefined
  return {
    ...keepDetails({ adults: known.adults, children: known.children }, known),
    ...(childAges && { childAges }),
    ...(seniors && { seniors }),
  }
}

/** A new number of adults says nothing of the ages of the children, nor of the elderly. */
function keepDetails(party: StatedParty, known: KnownParty): StatedParty {
  const isSame = party.children === known.children
  return {
    ...party,
    ...(isSame && !party.childAges && known.childAges && { childAges: known.childAges }),
    ...(!party.seniors && known.seniors && known.seniors <= party.adults && { seniors: known.seniors }),
  }
}
