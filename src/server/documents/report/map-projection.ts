import type { ReportMap } from './report-sheet.ts'

/** In degrees: places of one street do not fill the map. */
const leastSpan = 0.02

/** Where a map is drawn; places keep `margin` from its edges. */
export interface MapBox {
  x: number
  y: number
  width: number
  height: number
  margin: number
}

/** Equirectangular, true to scale in the middle of the map; `at` is [lng, lat]. */
export function projection(
  { days, stops }: ReportMap,
  box: MapBox,
): (at: [number, number]) => { x: number; y: number } {
  const points = [...days.flat(), ...stops.map(({ at }) => at)]
  // A trip over the date line.
  const isApart = span(points.map(([lng]) => lng)).size > 180
  const eastOf = (lng: number) => (isApart && lng < 0 ? lng + 360 : lng)
  const lat = span(points.map((at) => at[1]))
  const shrink = Math.cos((lat.middle * Math.PI) / 180)
  const lng = span(points.map((at) => eastOf(at[0]) * shrink))
  const scale = Math.min(
    (box.width - box.margin * 2) / Math.max(lng.size, leastSpan),
    (box.height - box.margin * 2) / Math.max(lat.size, leastSpan),
  )
  return (at) => ({
    x: box.x + box.width / 2 + (eastOf(at[0]) * shrink - lng.middle) * scale,
    y: box.y + box.height / 2 - (at[1] - lat.middle) * scale,
  })
}

function span(values: readonly number[]): { size: number; middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { size: most - least, middle: (least + most) / 2 }
}

/** As the days have on the maps of the interface. */
const dayColors = ['#2f6db3', '#a95a1d', '#2d7d46', '#a8387f', '#23797f', '#b53a34', '#6b4fb8', '#6f6a14'] as const

export function colorOfDay(index: number): string {
  return dayColors[index % dayColors.length] ?? dayColors[0]
}
