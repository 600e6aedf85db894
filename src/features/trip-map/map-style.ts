// Style of the map without tiles: land, water, coast lines and a grid in the colours of the theme.
import type { StyleSpecification } from 'maplibre-gl'

const tokens = {
  land: '--color-canvas',
  water: '--color-info-soft',
  coast: '--color-line-strong',
  grid: '--color-line',
  casing: '--color-surface',
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

/** The theme's colours as `rgb()`: MapLibre does not parse OKLCH, so a canvas converts them. */
export function readPalette(element: HTMLElement): MapPalette {
  const probe = element.appendChild(document.createElement('span'))
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
    water: colourOf(tokens.water),
    coast: colourOf(tokens.coast),
    grid: colourOf(tokens.grid),
    casing: colourOf(tokens.casing),
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

const nothing = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } }

/** Sources `land`, `grid` and `routes` are empty at first; routes have a property `colour`, a day colour from 1 to 8. */
export function mapStyle(palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    sources: { land: nothing, grid: nothing, routes: nothing },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
      {
        id: 'grid',
        type: 'line',
        source: 'grid',
        paint: { 'line-color': palette.grid, 'line-width': 1, 'line-opacity': 0.6 },
      },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': palette.coast, 'line-width': 1 } },
      {
        id: 'casing',
        type: 'line',
        source: 'routes',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': palette.casing, 'line-width': 5 },
      },
      {
        id: 'routes',
        type: 'line',
        source: 'routes',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-width': 2.5,
          'line-color': [
            'match',
            ['get', 'colour'],
            1,
            palette.day1,
            2,
            palette.day2,
            3,
            palette.day3,
            4,
            palette.day4,
            5,
            palette.day5,
            6,
            palette.day6,
            7,
            palette.day7,
            palette.day8,
          ],
        },
      },
    ],
  }
}
