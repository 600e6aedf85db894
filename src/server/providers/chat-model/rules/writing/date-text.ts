import type { Language } from '../../../../agent/prompts/language.ts'

const formats: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }),
}

/** `12月5日周六`, `Sat, Dec 5`. */
export function dateText(day: string, language: Language): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`))
}
