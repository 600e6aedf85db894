// Sentences for violations of the feasibility rules, for the reply and for the reason of a change.
import type { Locale } from '#contract/locale.ts'
import type { Violation, ViolationCode } from '#contract/planning/violation.ts'
import { en, type ServerMessages } from '#i18n/server/en.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'
import type { ProposalDraft } from '../tools/proposal-draft.ts'

/** The part of a code before the dot; every rule has a text `other`, some codes have their own. */
type Rule = ViolationCode extends infer Code ? (Code extends `${infer Name}.${string}` ? Name : never) : never
type Problems = Pick<ServerMessages['plan']['violation'], Rule>
type ProblemKey = { [Name in Rule]: `${Name}.${keyof Problems[Name] & string}` }[Rule]

export function violationText({ code, day, itemIds }: Violation, draft: ProposalDraft, locale: Locale): string {
  const t = createServerTranslator(locale)
  const names = titlesOf(draft, itemIds).map((name) => t('plan.violation.quoted', { name }))
  const subject =
    names.length > 1
      ? t('plan.violation.items', { names: joinTexts('enumeration', names, locale) })
      : (names[0] ?? (day === null ? t('plan.violation.plan') : t('plan.violation.day', { day: day + 1 })))
  return t('plan.violation.sentence', { subject, problem: t(`plan.violation.${problemKey(code)}`) })
}

function titlesOf({ changes, check }: ProposalDraft, itemIds: readonly string[]): string[] {
  return changes
    .filter(({ id }) => itemIds.some((itemId) => check?.changeOf[itemId] === id))
    .flatMap((change) =>
      change.type === 'item.add' ? change.item.title : change.type === 'task.add' ? change.task.title : [],
    )
}

function problemKey(code: ViolationCode): ProblemKey {
  return hasOwnText(code) ? code : `${ruleOf(code)}.other`
}

function hasOwnText(code: ViolationCode): code is ViolationCode & ProblemKey {
  const [, what = ''] = code.split('.')
  return Object.hasOwn(en.plan.violation[ruleOf(code)], what)
}

function ruleOf(code: ViolationCode): Rule {
  const rules = en.plan.violation
  const name = code.slice(0, code.indexOf('.'))
  return isRule(name) ? name : 'time'

  function isRule(rule: string): rule is Rule {
    return Object.hasOwn(rules, rule)
  }
}
