// A place that the destination does not have: where else it is, and what may come instead. Asked as buttons.
import type { ItineraryEdit } from '#contract/agent-tools/edit-itinerary.ts'
import type { PlaceRef } from '#contract/place.ts'
import { type FoundPlace, type PlaceQuery, placeKinds } from '#contract/travel/place-search.ts'
import type { TripDetail } from '#contract/trip.ts'
import { stopOfDay } from '#contract/trip-stops.ts'
import { localized } from '#i18n/localized.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import { tagName } from '#i18n/server/tag-name.ts'
import { tagWords } from '../../providers/places/synonyms.ts'
import { foldText } from '../../providers/shipped-data/gazetteer/fold-text.ts'
import { nameLikeness, namesOfItem } from '../editing/item-names.ts'
import type { PlanItem } from '../editing/resolve-items.ts'
import type { ToolContext } from './tool.ts'
import type { ToolDependencies } from './tool-dependencies.ts'

type Dependencies = Pick<ToolDependencies, 'places' | 'guides'>
type Context = Pick<ToolContext, 'locale' | 'signal'>
export type BringingEdit = Extract<ItineraryEdit, { act: 'add' | 'replace' }>

interface Unknown {
  edit: BringingEdit
  name: string
  /** What gives its place. */
  old: PlanItem | null
}

interface PlaceQuestion {
  text: string
  /** Each with the edit that says it plainly. */
  options: { label: string; detail: string; edit: BringingEdit }[]
}

/** From which two names are one. */
const surelyNamed = 0.65
const mostInstead = 3
const searchLimit = 12

/** null for an entry of one's own: something is added, and no guide knows a place of the name in another city. */
export async function askInstead(
  deps: Dependencies,
  { edit, name, old }: Unknown,
  trip: TripDetail,
  context: Context,
): Promise<PlaceQuestion | null> {
  const { locale, signal } = context
  const t = createServerTranslator(locale)
  const found = await deps.places.search({ text: name, limit: searchLimit }, { signal })
  const elsewhere = found.items.find((place) => isCalled(place, name)) ?? null
  if (edit.act === 'add' && !elsewhere) return null
  const day = edit.act === 'add' ? edit.to.day : old?.day
  const near = (day && day > 0 && stopOfDay(trip.stops, day)?.place) || trip.destination
  const instead = await placesInstead(deps, { name, old, elsewhere, near, trip }, context)
  const city = guideName(deps.guides.covering(near)) ?? near.name
  const place = guideName(elsewhere?.guideId ? deps.guides.byId(elsewhere.guideId) : null)
  return {
    text: place ? t('agent.choices.elsewhere', { name, place, city }) : t('agent.choices.notInGuide', { name, city }),
    options: [
      ...instead.map(({ name: names, tags }) => ({
        label: localized(names, locale),
        detail: joinTexts(
          'enumeration',
          tags.slice(0, 2).map((tag) => tagName(tag, locale)),
          locale,
        ),
        edit: bringing(edit, { name: names.en }),
      })),
      {
        label: t('agent.choices.ownEntry', { name }),
        detail: t('agent.choices.ownEntryDetail'),
        edit: bringing(edit, { name, own: true, ...(old && { kind: old.kind }) }),
      },
    ],
  }

  function guideName(guide: ReturnType<Dependencies['guides']['byId']>): string | null {
    return guide && localized(guide.name, locale)
  }
}

function bringing(edit: BringingEdit, what: Extract<ItineraryEdit, { act: 'add' }>['what']): BringingEdit {
  return edit.act === 'add' ? { ...edit, what } : { ...edit, by: what }
}

function isCalled({ name }: FoundPlace, said: string): boolean {
  return nameLikeness(said, [foldText(name.zh), foldText(name.en)]) >= surelyNamed
}

/** Of the kind that the name speaks of, else of what it would be, else of what goes. */
async function placesInstead(
  { places, guides }: Dependencies,
  about: Pick<Unknown, 'name' | 'old'> & { elsewhere: FoundPlace | null; near: PlaceRef; trip: TripDetail },
  { signal }: Context,
): Promise<FoundPlace[]> {
  const { name, old, elsewhere, near, trip } = about
  const kind = placeKinds.find((each) => each === (old ?? elsewhere)?.kind) ?? 'attraction'
  const ofName = name.split(/\s+/u).flatMap((word) => tagWords().get(foldText(word)) ?? [])
  const known = new Set(trip.itinerary.map(({ place }) => place?.candidateId))
  const options = [ofName, elsewhere?.tags ?? [], old ? namesOfItem(old, guides).tags : []]
  for (const tags of [...options.filter((each) => each.length > 0), []]) {
    const query: PlaceQuery = { near, kinds: [kind], limit: searchLimit, ...(tags.length > 0 && { tags }) }
    const { items } = await places.search(query, { signal })
    const free = items.filter(({ id }) => !known.has(id)).slice(0, mostInstead)
    if (free.length > 0) return free
  }
  return []
}
