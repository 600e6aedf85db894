// What is remembered of the reader, as assumptions of a brief: only where nobody has said it for this trip. Diets and allergies
// hold beside what was said.
import {
  type BriefFieldName,
  type MemoryField,
  type MemoryWish,
  memoryFieldSchema,
  memoryWishSchema,
  type RememberedWish,
  type TripBrief,
} from '#contract/trip-brief.ts'

/** Something that is remembered and heavy enough to be used. */
export interface UsedMemory {
  /** Id of the memory; `tag:` and the tag. */
  ref: string
  text: string
  weight: number
  wishes: MemoryWish
}

type ListField = 'interests' | 'cuisines' | 'avoid' | 'diets' | 'allergies'
const listFields: readonly MemoryField[] = ['interests', 'cuisines', 'avoid', 'diets', 'allergies']
/** Said for one trip, they are not taken back for the others. */
const lastingFields: readonly MemoryField[] = ['diets', 'allergies']

function dismissalOf({ ref, field }: Pick<RememberedWish, 'ref' | 'field'>): string {
  return `${ref}/${field}`
}

/** What each memory adds, heavier ones first. `brief`: what is known of this trip without them. */
export function rememberedWishes(memories: readonly UsedMemory[], brief: TripBrief): RememberedWish[] {
  const dismissed = new Set(brief.dismissed)
  let taken = lastingPart(brief)
  const found: RememberedWish[] = []
  for (const { ref, text, wishes } of memories.toSorted((a, b) => b.weight - a.weight)) {
    for (const field of memoryFieldSchema.options) {
      if (dismissed.has(dismissalOf({ ref, field })) || !isOpen(brief, field)) continue
      const wish = addition(field, withoutConflicts(wishes, brief), taken)
      if (!wish) continue
      found.push({ ref, field, text, wish })
      taken = join(taken, wish)
    }
  }
  return found
}

/** The fields as the brief shows them and plans take them. */
export function rememberedFields(wishes: readonly RememberedWish[], brief: TripBrief): Partial<TripBrief> {
  const whole = wishes.reduce((sum, { wish }) => join(sum, wish), lastingPart(brief))
  const names = new Set(wishes.map(({ field }) => field))
  return Object.fromEntries(
    [...names].map((name) => {
      const own = lastingFields.includes(name) ? brief[name] : undefined
      return [name, { value: whole[name], origin: own?.origin ?? 'remembered', words: own?.words ?? null }]
    }),
  )
}

/** What these fields took from memory is not wanted for this trip. */
export function dismissedBy(fields: readonly BriefFieldName[], wishes: readonly RememberedWish[]): string[] {
  return wishes.filter(({ field }) => fields.some((name) => name === field)).map(dismissalOf)
}

function isOpen(brief: TripBrief, field: MemoryField): boolean {
  const known = brief[field]
  return known === undefined || known.origin === 'assumed' || lastingFields.includes(field)
}

function lastingPart({ diets, allergies }: TripBrief): MemoryWish {
  return { ...(diets && { diets: diets.value }), ...(allergies && { allergies: allergies.value }) }
}

/** What is wanted on this trip is not avoided, and the other way round. */
function withoutConflicts(wishes: MemoryWish, { interests, cuisines, avoid }: TripBrief): MemoryWish {
  const liked = [...(interests?.value ?? []), ...(cuisines?.value ?? [])]
  const disliked = avoid?.value ?? []
  const without = (values: string[] | undefined, some: readonly string[]) =>
    values?.filter((one) => !some.includes(one))
  return {
    ...wishes,
    interests: without(wishes.interests, disliked),
    cuisines: without(wishes.cuisines, disliked),
    avoid: without(wishes.avoid, liked),
  }
}

/** The part of a field that `known` does not say yet; null where there is none. */
function addition(field: MemoryField, offered: MemoryWish, known: MemoryWish): MemoryWish | null {
  if (offered[field] === undefined) return null
  const only = (value: unknown) => memoryWishSchema.parse({ [field]: value })
  if (isListField(field)) {
    const against = field === 'avoid' ? [...(known.interests ?? []), ...(known.cuisines ?? [])] : (known.avoid ?? [])
    const own: readonly string[] = known[field] ?? []
    const values = (offered[field] ?? []).filter((one) => !own.includes(one) && !against.includes(one))
    return values.length > 0 ? only(values) : null
  }
  const before = known[field]
  if (before === undefined) return only(offered[field])
  if (field === 'dayWindow' || field === 'transport') {
    const joined = join(known, offered)[field]
    return JSON.stringify(joined) === JSON.stringify(before) ? null : only(offered[field])
  }
  return null
}

function isListField(field: MemoryField): field is ListField {
  return listFields.includes(field)
}

/** `heavier` keeps what it says; lists grow. */
function join(heavier: MemoryWish, lighter: MemoryWish): MemoryWish {
  const union = <Value>(a: Value[] = [], b: Value[] = [], most = 20) => [...new Set([...a, ...b])].slice(0, most)
  const own = <Value>(a: Value[], b: Value[]) => (a.length > 0 ? a : b)
  const [a, b] = [heavier.transport, lighter.transport]
  return memoryWishSchema.parse({
    ...lighter,
    ...heavier,
    interests: union(heavier.interests, lighter.interests),
    cuisines: union(heavier.cuisines, lighter.cuisines),
    avoid: union(heavier.avoid, lighter.avoid),
    diets: union(heavier.diets, lighter.diets, 5),
    allergies: union(heavier.allergies, lighter.allergies),
    dayWindow: { ...lighter.dayWindow, ...heavier.dayWindow },
    transport: a && b ? { ...b, ...a, between: own(a.between, b.between), local: own(a.local, b.local) } : (a ?? b),
  })
}
