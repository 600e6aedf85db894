import type { Language } from '../../../../agent/prompts/language.ts'
import { moneyText } from '../../../../agent/prompts/money-text.ts'
import { type FoundPlaces, foundPlacesSchema } from '../../../../agent/tools/find-places.ts'
import { type Result, resultsOf, type Transcript } from '../transcript/transcript.ts'
import { answers } from './answers.ts'

type Place = FoundPlaces['places'][number]

export function writePlaces(transcript: Transcript): string {
  const { language } = transcript.context
  const found = resultsOf(transcript, 'find_places', foundPlacesSchema)
  if (found.length === 0) return answers[language].noAnswer
  return found.map((result) => writeList(result, language)).join('\n\n')
}

function writeList({ value, cite }: Result<FoundPlaces>, language: Language): string {
  const { near, places, covered } = value
  const zh = language === 'zh'
  if (!covered)
    return zh ? `${near}还没有我能查的资料，不好乱推荐。` : `I have no source for ${near}, so I will not guess.`
  if (places.length === 0) return zh ? `${near}没有找到符合的地点。` : `Nothing in ${near} fits that.`
  const isFood = places.every(({ kind }) => kind === 'restaurant')
  const heading = zh
    ? `${near}${isFood ? '可以吃这些' : '可以看看这些地方'}：`
    : `${isFood ? 'Where to eat' : 'Worth a look'} in ${near}:`
  return [`${heading}${cite}`, ...places.map((place) => `• ${writePlace(place, language)}`)].join('\n')
}

function writePlace({ name, kind, rating, price, hours, tip, area }: Place, language: Language): string {
  const zh = language === 'zh'
  const unit = kind === 'lodging' ? (zh ? '/间夜' : ' a night') : zh ? '/人' : ' a person'
  const cost =
    price === null ? '' : price.amount === 0 ? (zh ? '免费' : 'free') : `${moneyText(price, language)}${unit}`
  const facts = [area, rating === null ? '' : zh ? `评分 ${rating}` : `rated ${rating}`, cost, hours, tip].filter(
    Boolean,
  )
  return `${name}${zh ? '：' : ': '}${facts.join(zh ? '，' : ', ')}`
}
