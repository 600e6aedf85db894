// The theme's colours for MapLibre, which does not parse OKLCH.

const tokens = {
  land: '--map-land',
  urban: '--map-urban',
  water: '--map-water',
  river: '--map-river',
  green: '--map-green',
  site: '--map-site',
  border: '--map-border',
  province: '--map-province',
  ink: '--map-ink',
  inkSoft: '--map-ink-soft',
  waterInk: '--map-water-ink',
  halo: '--map-halo',
  landmark: '--map-landmark',
  museum: '--map-museum',
  worship: '--map-worship',
  nature: '--map-nature',
  leisure: '--map-leisure',
  transport: '--map-transport',
  casing: '--color-surface',
  short: '--color-danger',
  day1: '--color-day-1',
  day2: '--color-day-2',
  day3: '--color-day-3',
  day4: '--color-day-4',
  day5: '--color-day-5',
  day6: '--color-day-6',
  day7: '--color-day-7',
  day8: '--color-day-8',
} as const
export type MapPalette = Record<keyof typeof tokens, string>

/** The colours as `rgb()`, converted by a canvas. */
export function readPalette(element: HTMLElement): MapPalette {
  const probe = element.appendChild(document.createElement('span'))
  // With reduced motion every element has a transition, if a short one: it would start from the colour before.
  probe.style.transition = 'none'
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const colourOf = (token: string) => {
    probe.style.color = `var(${token})`
    if (!pen) return '#888888'
    pen.fillStyle = getComputedStyle(probe).color
    pen.fillRect(0, 0, 1, 1)
    const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data
    return `rgb(${red}, ${green}, ${blue})`
  }
  const palette = {
    land: colourOf(tokens.land),
    urban: colourOf(tokens.urban),
    water: colourOf(tokens.water),
    river: colourOf(tokens.river),
    green: colourOf(tokens.green),
    site: colourOf(tokens.site),
    border: colourOf(tokens.border),
    province: colourOf(tokens.province),
    ink: colourOf(tokens.ink),
    inkSoft: colourOf(tokens.inkSoft),
    waterInk: colourOf(tokens.waterInk),
    halo: colourOf(tokens.halo),
    landmark: colourOf(tokens.landmark),
    museum: colourOf(tokens.museum),
    worship: colourOf(tokens.worship),
    nature: colourOf(tokens.nature),
    leisure: colourOf(tokens.leisure),
    transport: colourOf(tokens.transport),
    casing: colourOf(tokens.casing),
    short: colourOf(tokens.short),
    day1: colourOf(tokens.day1),
    day2: colourOf(tokens.day2),
    day3: colourOf(tokens.day3),
    day4: colourOf(tokens.day4),
    day5: colourOf(tokens.day5),
    day6: colourOf(tokens.day6),
    day7: colourOf(tokens.day7),
    day8: colourOf(tokens.day8),
  }
  probe.remove()
  return palette
}
