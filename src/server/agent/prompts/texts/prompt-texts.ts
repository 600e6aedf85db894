// Instructions for models, in the language of the conversation: models answer better in the language they are instructed in.
import type { Locale } from '#contract/locale.ts'
import type { StageName } from '#contract/stage.ts'
import { en } from './en.ts'
import type { PromptTexts } from './prompt-text.ts'
import { zhCn } from './zh-cn.ts'

const texts: Record<Locale, PromptTexts> = { en, 'zh-CN': zhCn }

export function promptTexts(locale: Locale): PromptTexts {
  return texts[locale]
}

/** Examples whose tools are all there. */
export function examplesFor(locale: Locale, stage: StageName, tools: ReadonlySet<string>): string[] {
  return texts[locale].examples
    .filter(({ stages, calls }) => stages.includes(stage) && calls.every(([tool]) => tools.has(tool)))
    .map(({ message, calls }) => {
      const steps = calls.map(([tool, args]) => `${tool} ${JSON.stringify(args)}`)
      return `${JSON.stringify(message)} → ${[...steps, 'READY'].join(' → ')}`
    })
}
