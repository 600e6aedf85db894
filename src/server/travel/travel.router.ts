import { dayInWordsAnswerSchema, dayInWordsQuerySchema } from '#contract/travel/day-in-words.ts'
import {
  countryFactsAnswerSchema,
  countryFactsQuerySchema,
  entryAnswerSchema,
  entryQuerySchema,
} from '#contract/travel/entry.ts'
import { convertCurrencySchema, convertedAnswerSchema } from '#contract/travel/exchange-rate.ts'
import { hourlyWeatherAnswerSchema, hourlyWeatherQuerySchema } from '#contract/travel/hourly-weather.ts'
import { lodgingAnswerSchema, lodgingQuerySchema } from '#contract/travel/lodging.ts'
import { nearbyQuerySchema, placesAnswerSchema } from '#contract/travel/place-search.ts'
import {
  geocodeAnswerSchema,
  geocodeQuerySchema,
  routeSearchSchema,
  searchPlacesSchema,
  transportSearchSchema,
} from '#contract/travel/procedures.ts'
import { publicHolidaysAnswerSchema, publicHolidaysQuerySchema } from '#contract/travel/public-holidays.ts'
import { routeAnswerSchema } from '#contract/travel/route.ts'
import { transportAnswerSchema } from '#contract/travel/transport.ts'
import { weatherAnswerSchema, weatherQuerySchema } from '#contract/travel/weather.ts'
import { authedProcedure, limited, router } from '../procedures/procedures.ts'
import type { TravelService } from './travel.service.ts'

declare module '../procedures/services.ts' {
  interface Services {
    travel: TravelService
  }
}

/** Built-in answers are cheap, vendors' are not: one allowance for all, a smaller one for what may cost a vendor call each. */
const lookUp = authedProcedure({ scope: 'trips:read' }).use(
  limited({ name: 'travel-look-up', limit: 240, seconds: 60 }),
)
const search = authedProcedure({ scope: 'trips:read' }).use(limited({ name: 'travel-search', limit: 90, seconds: 60 }))

export const travelRouter = router({
  places: router({
    search: search
      .input(searchPlacesSchema)
      .output(placesAnswerSchema)
      .query(({ ctx, input, signal }) => ctx.services.travel.searchPlaces(input, { signal })),
    nearby: search
      .input(nearbyQuerySchema)
      .output(placesAnswerSchema)
      .query(({ ctx, input, signal }) => ctx.services.travel.placesNearby(input, { signal })),
  }),
  geocode: lookUp
    .input(geocodeQuerySchema)
    .output(geocodeAnswerSchema)
    .query(({ ctx, input, signal }) => ctx.services.travel.geocode(input, { signal })),
  weather: lookUp
    .input(weatherQuerySchema)
    .output(weatherAnswerSchema)
    .query(({ ctx, input, signal }) => ctx.services.travel.weather(input, { signal })),
  /** From the hour that has begun. */
  hourlyWeather: lookUp
    .input(hourlyWeatherQuerySchema)
    .output(hourlyWeatherAnswerSchema)
    .query(({ ctx, input, signal }) => ctx.services.travel.hourlyWeather(input, { signal })),
  /** Emergency numbers, phrases and customs. */
  countryFacts: lookUp
    .input(countryFactsQuerySchema)
    .output(countryFactsAnswerSchema)
    .query(({ ctx, input }) => ctx.services.travel.countryFacts(input)),
  publicHolidays: lookUp
    .input(publicHolidaysQuerySchema)
    .output(publicHolidaysAnswerSchema)
    .query(({ ctx, input }) => ctx.services.travel.publicHolidays(input)),
  /** What a date field shows before it takes the words that were typed. */
  dayInWords: lookUp
    .input(dayInWordsQuerySchema)
    .output(dayInWordsAnswerSchema)
    .query(({ ctx, input }) => ctx.services.travel.dayInWords(input)),
  lodging: router({
    search: search
      .input(lodgingQuerySchema)
      .output(lodgingAnswerSchema)
      .query(({ ctx, input, signal }) => ctx.services.travel.searchLodging(input, { signal })),
  }),
  flights: router({
    search: search
      .input(transportSearchSchema)
      .output(transportAnswerSchema)
      .query(({ ctx, input, signal }) => ctx.services.travel.searchFlights(input, { signal })),
  }),
  trains: router({
    search: search
      .input(transportSearchSchema)
      .output(transportAnswerSchema)
      .query(({ ctx, input, signal }) => ctx.services.travel.searchTrains(input, { signal })),
  }),
  route: search
    .input(routeSearchSchema)
    .output(routeAnswerSchema)
    .query(({ ctx, input, signal }) => ctx.services.travel.route(input, { signal })),
  convertCurrency: lookUp
    .input(convertCurrencySchema)
    .output(convertedAnswerSchema)
    .query(({ ctx, input, signal }) => ctx.services.travel.convertCurrency(input, { signal })),
  entryRequirements: lookUp
    .input(entryQuerySchema)
    .output(entryAnswerSchema)
    .query(({ ctx, input, signal }) => ctx.services.travel.entryRequirements(input, { signal })),
})
