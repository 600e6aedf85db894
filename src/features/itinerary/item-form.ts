// The form of an item: values as people type them, their rules, and the item made from them.
import type { UseFormReturn } from 'react-hook-form'
import * as z from 'zod/mini'
import type { ItemPatch, ItineraryItem } from '#contract/itinerary.ts'
import { itemKinds } from '#features/plan-items/item-kinds.ts'
import { readWebAddress } from '#features/plan-items/item-links.ts'
import { formatMoneyInput, readMoney } from '#lib/money.ts'
import { readCoordinates } from '#lib/read-coordinates.ts'
import { isDay } from '#lib/read-day.ts'
import { isTime } from '#lib/read-time.ts'
import type { TimedTitle } from './timed-title.ts'

export const bookingStates = ['none', 'needed', 'booked'] as const satisfies readonly ItineraryItem['booking'][]

const timeSchema = z.string().check(z.refine((time) => time === '' || isTime(time), 'time'))

/** Error messages are codes. */
export const itemFormSchema = z
  .object({
    kind: z.enum(itemKinds),
    title: z.string().check(z.refine((title) => title.trim() !== '', 'missing')),
    /** '' = unscheduled. */
    day: z.string(),
    start: timeSchema,
    end: timeSchema,
    /** The stored item lasts 24 hours: equal times are meant. */
    isWholeDay: z.boolean(),
    place: z.string(),
    /** "30.6586, 104.0648" */
    coordinates: z.string().check(z.refine((text) => readCoordinates(text) !== undefined, 'coordinates')),
    cost: z.string(),
    currency: z.string(),
    booking: z.enum(bookingStates),
    code: z.string(),
    freeCancelDay: z.string().check(z.refine((day) => day === '' || isDay(day), 'date')),
    freeCancelTime: timeSchema,
    /** Empty addresses count for nothing. */
    links: z.array(
      z.object({
        title: z.string(),
        url: z.string().check(z.refine((text) => readWebAddress(text) !== undefined, 'link')),
      }),
    ),
    notes: z.string(),
  })
  .check(
    z.refine(({ start, end, isWholeDay }) => start === '' || start !== end || isWholeDay, {
      path: ['end'],
      error: 'sameTime',
    }),
    z.refine(({ freeCancelDay, freeCancelTime }) => freeCancelTime === '' || freeCancelDay !== '', {
      path: ['freeCancelDay'],
      error: 'freeCancel',
    }),
    z.refine(({ cost, currency }) => readMoney(cost, currency) !== undefined, { path: ['cost'], error: 'cost' }),
  )
export type ItemForm = z.infer<typeof itemFormSchema>

export function emptyItemForm(currency: string, day: number | null, position?: { lat: number; lng: number }): ItemForm {
  return {
    kind: 'attraction',
    title: '',
    day: day === null ? '' : String(day),
    start: '',
    end: '',
    isWholeDay: false,
    place: '',
    coordinates: position ? formatCoordinates(position) : '',
    cost: '',
    currency,
    booking: 'none',
    code: '',
    freeCancelDay: '',
    freeCancelTime: '',
    links: [],
    notes: '',
  }
}

export function toItemForm(item: ItineraryItem, currency: string): ItemForm {
  const [freeCancelDay = '', freeCancelTime = ''] = item.freeCancelUntil?.split('T') ?? []
  return {
    kind: item.kind,
    title: item.title,
    day: item.day === null ? '' : String(item.day),
    start: item.start ?? '',
    end: item.end ?? '',
    isWholeDay: item.endsNextDay && item.start === item.end,
    place: item.place?.name ?? '',
    coordinates: item.place ? formatCoordinates(item.place) : '',
    cost: item.cost ? formatMoneyInput(item.cost) : '',
    currency: item.cost?.currency ?? currency,
    booking: item.booking,
    code: item.confirmationCode ?? '',
    freeCancelDay,
    freeCancelTime,
    links: item.links,
    notes: item.notes,
  }
}

interface Fillable {
  kind: ItemForm['kind'] | null
  lat: number
  lng: number
}

/** Puts a known place into the form; a title that was typed stays. */
export function fillPlace(
  form: Pick<UseFormReturn<ItemForm>, 'getValues' | 'setValue'>,
  { kind, ...position }: Fillable,
  name: string,
) {
  const edited = { shouldDirty: true }
  if (form.getValues('title').trim() === '') form.setValue('title', name, edited)
  if (kind) form.setValue('kind', kind, edited)
  form.setValue('place', name, edited)
  form.setValue('coordinates', formatCoordinates(position), edited)
}

/** Puts times that were typed into a title where they belong. */
export function fillTimes(form: Pick<UseFormReturn<ItemForm>, 'setValue'>, { start, end }: Omit<TimedTitle, 'title'>) {
  const edited = { shouldDirty: true, shouldValidate: true }
  form.setValue('start', start, edited)
  if (end) form.setValue('end', end, edited)
}

/** Five decimals are about a metre. */
export function formatCoordinates({ lat, lng }: { lat: number; lng: number }): string {
  return `${Number(lat.toFixed(5))}, ${Number(lng.toFixed(5))}`
}

/** An end before the start is on the next day. */
export function endsOnNextDay({ start, end, isWholeDay }: Pick<ItemForm, 'start' | 'end' | 'isWholeDay'>): boolean {
  return isTime(start) && isTime(end) && (end < start || (end === start && isWholeDay))
}

type Fields = Required<
  Pick<
    ItemPatch,
    | 'kind'
    | 'title'
    | 'start'
    | 'end'
    | 'endsNextDay'
    | 'place'
    | 'cost'
    | 'booking'
    | 'confirmationCode'
    | 'freeCancelUntil'
    | 'links'
    | 'notes'
  >
>

/** For values that `itemFormSchema` accepts. A place without coordinates cannot be stored; its name is added to the notes. */
export function toItemFields(form: ItemForm): Fields {
  const position = readCoordinates(form.coordinates)
  const placeName = form.place.trim()
  const notes =
    !position && placeName && !form.notes.includes(placeName) ? `${placeName}\n${form.notes}`.trim() : form.notes
  return {
    kind: form.kind,
    title: form.title.trim(),
    start: form.start || null,
    end: form.end || null,
    endsNextDay: endsOnNextDay(form),
    place: position ? { name: placeName || form.title.trim(), ...position } : null,
    cost: readMoney(form.cost, form.currency) ?? null,
    booking: form.booking,
    confirmationCode: form.code.trim() || null,
    freeCancelUntil: [form.freeCancelDay, form.freeCancelTime].filter(Boolean).join('T') || null,
    links: form.links.flatMap(({ title, url }) => {
      const address = readWebAddress(url)
      return address ? [{ title: title.trim(), url: address }] : []
    }),
    notes,
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The edited fields only, so that changes of others stay. An edited cost loses its source. */
export function toItemPatch(form: ItemForm, item: ItineraryItem, currency: string): ItemPatch {
  const before = toItemFields(toItemForm(item, currency))
  const after = toItemFields(form)
  const place = after.place && { ...item.place, ...after.place }
  const patch: ItemPatch = Object.fromEntries(
    Object.entries({ ...after, place: same(before.place, after.place) ? before.place : place }).filter(
      ([key, value]) => !same(value, Reflect.get(before, key)),
    ),
  )
  return 'cost' in patch && item.source ? { ...patch, source: null } : patch
}

/** Fields that both sides changed since `base` to different values; the person decides about these. */
export function findConflictingFields(patch: ItemPatch, base: ItineraryItem, theirs: ItineraryItem): string[] {
  return Object.entries(patch)
    .filter(
      ([key, mine]) => !same(Reflect.get(base, key), Reflect.get(theirs, key)) && !same(mine, Reflect.get(theirs, key)),
    )
    .map(([key]) => key)
}
