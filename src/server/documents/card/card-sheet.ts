// A picture of a trip to be shared: every text as it is shown. It tells no amounts of money and nothing of other people.

export interface CardSheet {
  title: string
  stops: string
  /** Empty for a trip without dates. */
  dates: string
  /** At most `mostFigures`. */
  figures: { label: string; value: string }[]
  cover: NamedCover
  highlightsLabel: string
  highlights: string[]
}

/** A cover to be written on. */
export interface NamedCover {
  /** Of the size that it is asked for. */
  svg: string
  /** Each once, in pixels of the cover. */
  stops: { name: string; x: number; y: number }[]
  /** Where one has been. */
  places: { x: number; y: number }[]
}

export const mostFigures = 3

/** `image` lies, 1200 × 630; `story` stands, 1080 × 1920. */
export type CardShape = 'image' | 'story'

/** A cover fills one side of the picture; `scale` makes its lines as wide as the picture is large. */
export const covers: Record<CardShape, { width: number; height: number; scale: number }> = {
  image: { width: 620, height: 630, scale: 1 },
  story: { width: 720, height: 640, scale: 1.5 },
}
