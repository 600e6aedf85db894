// `npm run eval`: runs the test split through whole turns and prints what came of it, by language, kind and act.
// `--kind edit` runs one kind only, `--split dev` or `train` those that the rules are tuned on.
import { parseArgs } from 'node:util'
import { type CaseScore, readSplit, type SplitName, scoreCase } from '../src/server/agent/evals/run-split.fixture.ts'

const { values } = parseArgs({ options: { kind: { type: 'string' }, split: { type: 'string', default: 'test' } } })
const split: SplitName = values.split === 'dev' || values.split === 'train' ? values.split : 'test'
const scores: CaseScore[] = []
for (const each of readSplit(split)) if (!values.kind || each.kind === values.kind) scores.push(await scoreCase(each))

const print = (line: string) => process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number) =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`

print('End-to-end success')
for (const kind of [...new Set(scores.map((score) => score.kind))]) {
  const of = (lang: string) => scores.filter((score) => score.kind === kind && score.lang === lang)
  print(`  ${kind.padEnd(14)} en ${rate(of('en'))}   zh ${rate(of('zh'))}`)
}
print(
  `  ${'all'.padEnd(14)} en ${rate(scores.filter(({ lang }) => lang === 'en'))}   zh ${rate(scores.filter(({ lang }) => lang === 'zh'))}`,
)
const needs = scores.filter(({ hasNeed }) => hasNeed)
print(`Diet and allergy: ${percent(needs.filter(({ needsMet }) => needsMet).length, needs.length)} of ${needs.length}`)
print(
  `Wrong act with a proposal: ${percent(scores.filter(({ wrongProposal }) => wrongProposal).length, scores.length)}`,
)
for (const lang of ['en', 'zh']) {
  const some = scores.filter((score) => score.lang === lang)
  const sum = (pick: (score: CaseScore) => number) => some.reduce((all, score) => all + pick(score), 0)
  print(
    `Unused content words, ${lang}: ${percent(
      sum(({ words }) => words.unused),
      sum(({ words }) => words.content),
    )}`,
  )
}
print('Slots')
for (const lang of ['en', 'zh']) {
  const some = scores.filter((score) => score.lang === lang)
  const sum = (pick: (score: CaseScore) => number) => some.reduce((all, score) => all + pick(score), 0)
  const right = sum(({ slots }) => slots.right)
  print(
    `  ${lang} right ${percent(
      right,
      sum(({ slots }) => slots.wanted),
    )} of ${sum(({ slots }) => slots.wanted)}`,
  )
}

for (const kind of [...new Set(scores.flatMap(({ slotKinds }) => slotKinds.wanted))].sort())
  print(`  ${kind.padEnd(12)} en ${slotRate(kind, 'en')}   zh ${slotRate(kind, 'zh')}`)

print('F1 of acts')
const names = [...new Set(scores.flatMap(({ acts }) => acts.wanted))].sort()
for (const name of names) print(`  ${name.padEnd(12)} en ${f1(name, 'en')}   zh ${f1(name, 'zh')}`)

print('What failed, by label and check')
const failures = new Map<string, number>()
for (const { failed, kind, lang } of scores)
  for (const check of failed)
    failures.set(`${kind} ${lang} ${check}`, (failures.get(`${kind} ${lang} ${check}`) ?? 0) + 1)
for (const [name, count] of [...failures].sort((a, b) => b[1] - a[1])) print(`  ${String(count).padStart(3)} ${name}`)

function slotRate(kind: string, lang: string): string {
  const count = (pick: (score: CaseScore) => readonly string[]) =>
    scores
      .filter((score) => score.lang === lang)
      .flatMap(pick)
      .filter((each) => each === kind).length
  const wanted = count(({ slotKinds }) => slotKinds.wanted)
  return `${percent(wanted - count(({ slotKinds }) => slotKinds.failed), wanted)} of ${String(wanted).padStart(3)}`
}

function rate(some: readonly CaseScore[]): string {
  return `${percent(some.filter(({ ok }) => ok).length, some.length)} of ${String(some.length).padStart(3)}`
}

function f1(name: string, lang: string): string {
  const some = scores.filter((score) => score.lang === lang)
  const count = (test: (score: CaseScore) => boolean) => some.filter(test).length
  const hits = count(({ acts }) => acts.wanted.includes(name) && acts.read.includes(name))
  const wanted = count(({ acts }) => acts.wanted.includes(name))
  const read = count(({ acts }) => acts.read.includes(name))
  return percent(2 * hits, wanted + read)
}
