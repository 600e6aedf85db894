// System prompts. Facts about the trip and results of tools are given as fenced data, never inside these texts.
import type { Locale } from '#contract/locale.ts'
import { fence } from '../../providers/chat-model/fenced-data.ts'
import type { CheckNotes, TurnContext } from '../../providers/chat-model/turn-notes.ts'
import { examplesFor, promptTexts } from './texts/prompt-texts.ts'

/** `tools` are the names of those that the stage offers. */
export function agentPrompt({ stage, locale }: TurnContext, tools: ReadonlySet<string>): string {
  const { role, duties, rules, calling, examplesTitle } = promptTexts(locale)
  return [`${role}${duties[stage]}`, ...rules, ...calling, examplesTitle, ...examplesFor(locale, stage, tools)].join(
    '\n',
  )
}

export function composePrompt({ stage, locale }: CheckNotes): string {
  const { role, duties, rules, replying } = promptTexts(locale)
  const language = `Write the reply now, in ${languageName(locale)}.`
  return [`${role}${duties[stage]}`, ...rules, language, ...replying].join('\n')
}

/** `English`, `Simplified Chinese`: a model knows the script better than the region. */
function languageName(locale: Locale): string {
  const languageNames = new Intl.DisplayNames('en', { type: 'language' })
  const { language, script } = new Intl.Locale(locale).maximize()
  return languageNames.of(script && script !== 'Latn' ? `${language}-${script}` : language) ?? locale
}

export const contextBlock = (context: TurnContext) => fence('turn', context)
export const notesBlock = (notes: CheckNotes) => fence('notes', notes)
