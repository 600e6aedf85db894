import type { WeatherFacts } from '#contract/agent-tools/get-weather.ts'
import type { Locale } from '#contract/locale.ts'
import { formatDay } from '#i18n/server/format-day.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { Result } from '../transcript/transcript.ts'

export function writeWeather(weather: Result<WeatherFacts>, locale: Locale): string {
  const t = createServerTranslator(locale)
  if (weather.value.days.length === 0) return t('replies.noAnswer')
  const places = new Set(weather.value.days.map(({ place }) => place))
  const days = weather.value.days.map(({ date, place, lowC, highC, rainChance }) =>
    t('replies.weather.day', {
      date: formatDay(date, locale),
      place: places.size > 1 && place ? place : 'none',
      low: Math.round(lowC),
      high: Math.round(highC),
      rain: rainChance,
    }),
  )
  return [writeWeatherLine(weather, locale), days.join('\n')].join('\n\n')
}

/** One line that tells a forecast from the usual weather of the season. */
function writeWeatherLine({ value, cite }: Result<WeatherFacts>, locale: Locale): string {
  const { place, days, kind, assumed } = value
  const [first] = days
  const isAssumed = assumed && first !== undefined
  const key = kind === 'live' ? (['forecast', 'forecastAssumed'] as const) : (['typical', 'typicalAssumed'] as const)
  const line = createServerTranslator(locale)(`replies.weather.${key[isAssumed ? 1 : 0]}`, {
    place,
    low: Math.round(Math.min(...days.map(({ lowC }) => lowC))),
    high: Math.round(Math.max(...days.map(({ highC }) => highC))),
    from: isAssumed ? formatDay(first.date, locale) : '',
  })
  return joinTexts('sentences', [line, cite], locale)
}
