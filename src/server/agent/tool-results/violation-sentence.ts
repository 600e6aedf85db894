// Sentences for violations of the feasibility rules.
import type { Locale } from '#contract/locale.ts'
import type { Violation, ViolationCode } from '#contract/planning/violation.ts'
import { en, type ServerMessages } from '#i18n/server/en.ts'
import { formatDuration } from '#i18n/server/format-duration.ts'
import { joinTexts } from '#i18n/server/join-texts.ts'
import { createServerTranslator } from '#i18n/server/server-translator.ts'

/** The part of a code before the dot; every rule has a text `other`, some codes have their own. */
type Rule = ViolationCode extends infer Code ? (Code extends `${infer Name}.${string}` ? Name : never) : never
type Problems = Pick<ServerMessages['plan']['violation'], Rule>
type ProblemKey = { [Name in Rule]: `${Name}.${keyof Problems[Name] & string}` }[Rule]

/** `day` counts from 1; the titles stand in the order of the violation. */
export function violationSentence(
  {
    code,
    day,
    titles,
    params,
  }: { code: ViolationCode; day: number | null; titles: readonly string[]; params: Violation['params'] },
  locale: Locale,
): string {
  const t = createServerTranslator(locale)
  const names = titles.map((name) => t('plan.violation.quoted', { name }))
  const [first, second] = names
  if (code === 'time.overlap' && first && second && typeof params.minutes === 'number')
    return t('plan.violation.tooSoon', { first, second, minutes: formatDuration(params.minutes, locale) })
  const subject =
    names.length > 1
      ? t('plan.violation.items', { names: joinTexts('enumeration', names, locale) })
      : (names[0] ?? (day === null ? t('plan.violation.plan') : t('plan.violation.day', { day })))
  return t('plan.violation.sentence', { subject, problem: t(`plan.violation.${problemKey(code)}`) })
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
