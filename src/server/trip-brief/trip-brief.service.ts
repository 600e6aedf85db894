import type { Locale } from '#contract/locale.ts'
import type { TripDetail } from '#contract/trip.ts'
import type {
  BriefFieldName,
  BriefPatch,
  BriefReading,
  RememberedWish,
  TripBrief,
  TripBriefView,
  UpdateBrief,
} from '#contract/trip-brief.ts'
import type { Db } from '../db/client.ts'
import { lockTripFor } from '../kernel/access.ts'
import type { Actor } from '../kernel/actor.ts'
import { AppError } from '../kernel/app-error.ts'
import { transact } from '../kernel/transact.ts'
import { write } from '../kernel/write.ts'
import { nameAlone } from '../providers/geocoding/place-name.ts'
import { retranslate } from '../reader-language/retranslate.ts'
import { applyReading } from './apply-reading.ts'
import { effectiveBrief, missingEssentials } from './effective-brief.ts'
import { dismissedBy, rememberedFields, rememberedWishes, type UsedMemory } from './remembered-wishes.ts'
import { findBrief, type StoredBrief } from './trip-brief.repository.ts'
import { editBrief, saveBrief } from './trip-brief.writes.ts'

export interface TripBriefDeps {
  db: Db
  trips: { get(actor: Actor, tripId: string): Promise<TripDetail> }
  memory: {
    /** Of this person alone. */
    listUsed(actor: Actor, tripId: string): Promise<UsedMemory[]>
  }
}
export type TripBriefService = ReturnType<typeof createTripBriefService>

export function createTripBriefService({ db, trips, memory }: TripBriefDeps) {
  const view = async (actor: Actor, tripId: string, stored: StoredBrief): Promise<TripBriefView> => {
    const trip = await trips.get(actor, tripId)
    const remembered = await remember(actor, trip, stored.brief)
    const { dismissed: _, ...brief } = { ...effectiveBrief(trip, stored.brief), ...remembered.fields }
    const { version, updatedAt } = stored
    return {
      ...{ tripId, brief, version, updatedAt: updatedAt?.toISOString() ?? null },
      ...{ missing: missingEssentials(brief), remembered: remembered.wishes, suggested: remembered.suggested },
    }
  }

  /** Fields are filled on trips of one person only: everybody on a trip sees its plan. */
  const remember = async (
    actor: Actor,
    trip: TripDetail,
    stored: TripBrief,
  ): Promise<{ wishes: RememberedWish[]; suggested: RememberedWish[]; fields: Partial<TripBrief> }> => {
    const known = effectiveBrief(trip, stored)
    const wishes = rememberedWishes(await memory.listUsed(actor, trip.id), known)
    if (trip.members.length > 1) return { wishes: [], suggested: wishes, fields: {} }
    return { wishes, suggested: [], fields: rememberedFields(wishes, known) }
  }

  /** Of fields that are set or forgotten for this trip, nothing is filled from memory again. */
  const dismissing = async (actor: Actor, tripId: string, brief: TripBrief, fields: BriefFieldName[]) => {
    if (fields.length === 0) return brief
    const { wishes, suggested } = await remember(actor, await trips.get(actor, tripId), brief)
    const dismissed = [
      ...new Set([...(brief.dismissed ?? []), ...dismissedBy(fields, [...wishes, ...suggested])]),
    ].slice(-mostDismissed)
    return dismissed.length > 0 ? { ...brief, dismissed } : brief
  }

  return {
    /** @throws AppError NOT_FOUND for a stranger. */
    get: async (actor: Actor, tripId: string, locale: Locale) =>
      viewIn(locale, await view(actor, tripId, await findBrief(db, actor.userId, tripId))),

    /** Without what the trip itself says, with what is remembered of the actor. */
    async forPlanning(actor: Actor, trip: TripDetail): Promise<{ brief: TripBrief; remembered: RememberedWish[] }> {
      const { brief: stored } = await findBrief(db, actor.userId, trip.id)
      const { wishes, fields } = await remember(actor, trip, stored)
      const { dismissed: _, ...brief } = { ...stored, ...fields }
      return { brief, remembered: wishes }
    },

    /** By hand. @throws AppError VERSION_CONFLICT when somebody, or the assistant, was faster. */
    async update(actor: Actor, { tripId, version, patch }: UpdateBrief, locale: Locale): Promise<TripBriefView> {
      const { trip, saved } = await write(db, actor, async (tx) => {
        const locked = await lockTripFor(tx, actor, tripId, 'editor')
        const before = await findBrief(tx, actor.userId, tripId)
        if (before.version !== version) throw new AppError('VERSION_CONFLICT')
        const brief = await dismissing(actor, tripId, before.brief, fieldsOf(patch))
        return { trip: locked.id, saved: await editBrief(tx, actor, locked, { ...before, brief }, patch) }
      })
      return viewIn(locale, await view(actor, trip, saved))
    },

    /** What a model read in a message. */
    async read(actor: Actor, tripId: string, reading: BriefReading): Promise<TripBriefView> {
      const saved = await transact(db, async (tx) => {
        const trip = await lockTripFor(tx, actor, tripId, 'editor')
        const before = await findBrief(tx, actor.userId, tripId)
        const brief = await dismissing(actor, tripId, before.brief, reading.forget)
        return saveBrief(tx, actor, trip, before, applyReading(brief, withoutClaims(reading)))
      })
      return view(actor, tripId, saved)
    },
  }
}

const mostDismissed = 200

/** Places by the reader's names. What was remembered of a choice was put into words by the server, in the language of that day. */
function viewIn(locale: Locale, view: TripBriefView): TripBriefView {
  const said = (wishes: RememberedWish[]) => wishes.map((wish) => ({ ...wish, text: retranslate(wish.text, locale) }))
  const { home, stops } = view.brief
  const nameIn = (name: string) => nameAlone(name, locale) ?? name
  const brief = {
    ...view.brief,
    ...(home && { home: { ...home, value: nameIn(home.value) } }),
    ...(stops && {
      stops: { ...stops, value: stops.value.map((stop) => ({ ...stop, place: nameIn(stop.place) })) },
    }),
  }
  return { ...view, brief, remembered: said(view.remembered), suggested: said(view.suggested) }
}

function fieldsOf({ set, forget }: BriefPatch): BriefFieldName[] {
  return [...(Object.keys(set) as BriefFieldName[]), ...forget]
}

/** A model cannot say that it remembers something: that is known here. */
function withoutClaims({ set, ...reading }: BriefReading): BriefReading {
  const fields = Object.entries(set).map(([name, field]) => [
    name,
    field?.origin === 'remembered' ? { ...field, origin: 'assumed' } : field,
  ])
  return { ...reading, set: Object.fromEntries(fields) }
}
