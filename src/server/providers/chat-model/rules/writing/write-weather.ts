import type { Language } from '../../../../agent/prompts/language.ts'
import { type WeatherFacts, weatherFactsSchema } from '../../../../agent/tools/get-weather.ts'
import { type Result, resultsOf, type Transcript } from '../transcript/transcript.ts'
import { answers } from './answers.ts'
import { dateText } from './date-text.ts'

export function writeWeather(transcript: Transcript): string {
  const { language } = transcript.context
  const [weather] = resultsOf(transcript, 'get_weather', weatherFactsSchema)
  if (!weather || weather.value.days.length === 0) return answers[language].noAnswer
  const days = weather.value.days.map(({ date, lowC, highC, rainChance }) => {
    const rain = `${Math.round(rainChance * 100)}%`
    return language === 'zh'
      ? `• ${dateText(date, 'zh')}：${lowC}–${highC}°C，降水概率 ${rain}`
      : `• ${dateText(date, 'en')}: ${lowC}–${highC}°C, ${rain} chance of rain`
  })
  return [weatherLine(weather, language), days.join('\n')].join('\n\n')
}

/** One line with its kind of knowledge: the usual weather of the season is no forecast. */
export function weatherLine({ value, cite }: Result<WeatherFacts>, language: Language): string {
  const { place, days, kind, assumed } = value
  const low = Math.min(...days.map(({ lowC }) => lowC))
  const high = Math.max(...days.map(({ highC }) => highC))
  const isForecast = kind === 'live'
  const first = days[0]?.date
  const from = assumed && first ? dateText(first, language) : null
  if (language === 'zh') {
    const what = isForecast ? '天气预报' : '按往年同期估计'
    return `${place}${what} ${low}–${high}°C${isForecast ? '' : '，不是预报'}${from ? `（行程没有日期，暂按 ${from} 起）` : ''}。${cite.trim()}`
  }
  const what = isForecast ? 'Forecast for' : 'Usual weather for the season in'
  return `${what} ${place}: ${low}–${high}°C${isForecast ? '' : ', not a forecast'}${from ? ` (the trip has no dates; taken from ${from})` : ''}.${cite}`
}
