import type { ItemKind } from '#contract/itinerary.ts'
import type { Locale } from '#contract/locale.ts'
import { localized } from '#i18n/localized.ts'
import type { AddChoice } from './add-choices.ts'
import { formatCoordinates } from './item-form.ts'

/** What an item says that is made from a choice; `kind` is for a point, which says nothing of itself. */
export function contentOfChoice(choice: AddChoice, kind: ItemKind, locale: Locale) {
  switch (choice.type) {
    case 'place': {
      const name = localized(choice.place.name, locale)
      const { lat, lng } = choice.place
      return { kind: choice.place.kind, title: name, place: { name, lat, lng } }
    }
    case 'point': {
      const name = formatCoordinates(choice)
      return { kind, title: name, place: { name, lat: choice.lat, lng: choice.lng } }
    }
    case 'text':
      return { kind: choice.kind, title: choice.text, place: null }
  }
}
