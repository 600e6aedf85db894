// A coarse climate for any latitude: rounded means over all longitudes (land and sea), a seasonal swing that grows with latitude,
// and opposite seasons south of the equator. Good for a coat or a shirt, not for a forecast.

export interface ClimateMonth {
  highC: number
  lowC: number
  rainMm: number
  rainDays: number
}

/** Every ten degrees from the equator to a pole: mean °C, half the yearly swing in °C, mean rain of a month in mm. */
const bands = [
  [26.5, 1, 170],
  [26.5, 1.5, 140],
  [25, 4, 80],
  [20, 7.5, 65],
  [14, 9.5, 70],
  [7, 11, 70],
  [0, 13, 50],
  [-10, 15, 30],
  [-17, 16, 15],
  [-22, 17, 10],
] as const

export function climateAtLatitude(lat: number): ClimateMonth[] {
  const place = Math.min(Math.abs(lat) / 10, 8.999)
  const low = bands[Math.floor(place)] ?? bands[0]
  const high = bands[Math.floor(place) + 1] ?? low
  const share = place - Math.floor(place)
  const mix = (index: 0 | 1 | 2) => low[index] * (1 - share) + high[index] * share
  const warmest = lat >= 0 ? 6.5 : 0.5
  const halfDay = 4.5
  return Array.from({ length: 12 }, (_, month) => {
    const season = Math.cos(((month - warmest) / 12) * 2 * Math.PI)
    const mean = mix(0) + mix(1) * season
    // In the tropics the warm half of the year is the wet one.
    const rainMm = mix(2) * (1 + (Math.abs(lat) < 30 ? 0.5 : 0.1) * season)
    return { highC: mean + halfDay, lowC: mean - halfDay, rainMm, rainDays: Math.min(25, rainMm / 9 + 2) }
  })
}
