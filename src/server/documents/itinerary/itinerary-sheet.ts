// A plan to be printed: every text as it is shown, in the reader's language.

export interface ItinerarySheet {
  locale: string
  title: string
  /** Places and dates. */
  subtitle: string
  people: string
  labels: {
    overview: string
    days: string
    bookings: string
    unscheduled: string
    emergency: string
    stays: string
    phrases: string
    nothingPlanned: string
  }
  bookings: { title: string; when: string; code: string }[]
  days: SheetDay[]
  unscheduled: SheetItem[]
  countries: SheetCountry[]
}

interface SheetDay {
  title: string
  place: string
  entries: (SheetItem | SheetLeg)[]
}

export interface SheetLeg {
  type: 'leg'
  text: string
}

export interface SheetItem {
  type: 'item'
  /** Empty without a time. */
  time: string
  title: string
  kind: string
  /** What the place is called besides: in the reader's language, and as it is written there, for a driver. */
  otherNames: string[]
  address: string | null
  mapUrl: string | null
  /** Costs, state of the booking. */
  details: string[]
  code: string | null
  notes: string
  links: { title: string; url: string }[]
  source: { name: string; url: string } | null
}

/** What one needs in trouble. */
export interface SheetCountry {
  name: string
  numbers: { label: string; phone: string }[]
  hotline: { label: string; phone: string; url: string } | null
  stays: { when: string; title: string; localName: string | null; address: string | null }[]
  /** Asks a driver to go to the address; as it is said there. */
  takeMe: string | null
  phrases: { meaning: string; local: string; say: string | null }[]
}
