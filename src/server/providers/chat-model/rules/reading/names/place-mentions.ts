// Places of the guides and the plan that a text names. Where a journey goes is a city, also where a sight is called after it: "trains
// to Leshan" asks for no way to the Leshan Giant Buddha.
import { cityMentions } from './city-names.ts'
import type { ReadingContext } from './reading-context.ts'

const journey = /\b(?:trains?|flights?|fly(?:ing)?|rail|coach(?:es)?)\b|高铁|火车|动车|列车|航班|机票|飞/iu

export function placeMentions(text: string, { names }: ReadingContext): ReturnType<ReadingContext['names']['find']> {
  const found = names.find(text)
  if (found.length === 0 || !journey.test(text)) return found
  const cities = cityMentions(text).filter(({ isCountry }) => !isCountry)
  return found.filter(
    ({ start, end, score }) => score === 1 || !cities.some((city) => city.start <= start && end <= city.end),
  )
}
