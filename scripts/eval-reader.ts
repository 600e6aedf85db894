// `npm run eval`: runs the test split through whole turns and prints what came of it, by language, kind and act.
// `--kind edit` runs one kind only, `--split dev` or `train` those that the rules are tuned on, `--sample 5` every fifth message
// and conversation.
import { parseArgs } from 'node:util'
import {
  type CaseScore,
  conversationOf,
  readSplit,
  type SplitName,
  scoreCases,
} from '../src/server/agent/evals/run-split.fixture.ts'

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    sample: { type: 'string', default: '1' },
    split: { type: 'string', default: 'test' },
  },
})
const split: SplitName = values.split === 'dev' || values.split === 'train' ? values.split : 'test'
const sample = Math.max(1, Number(values.sample) || 1)
const cases = readSplit(split).filter(({ kind }) => !values.kind || kind === values.kind)
const sampled = new Set([...new Set(cases.map(conversationOf))].filter((_, index) => index % sample === 0))
const scores = await scoreCases(cases.filter((each) => sampled.has(conversationOf(each))))

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
  const content = sum(({ words }) => words.content)
  print(
    `Content words, ${lang}: neither used nor named ${percent(
      sum(({ words }) => words.unread),
      content,
    )}, named as not used ${percent(
      sum(({ words }) => words.listed),
      content,
    )} of ${content}`,
  )
}
print('Slots: F1, and how many of the labelled values were read')
for (const lang of ['en', 'zh']) {
  const kinds = [...new Set(scores.flatMap(({ slotKinds }) => slotKinds.wanted.map(sameKind)))]
  const sums = kinds.map((kind) => slotCounts(kind, lang))
  const sum = (pick: (counts: SlotCounts) => number) => sums.reduce((all, counts) => all + pick(counts), 0)
  const wanted = sum((counts) => counts.wanted)
  const right = sum((counts) => counts.right)
  print(
    `  ${lang.padEnd(12)} F1 ${percent(2 * right, wanted + right + sum(({ extra }) => extra))}   read ${percent(right, wanted)} of ${wanted}`,
  )
}
for (const kind of [...new Set(scores.flatMap(({ slotKinds }) => slotKinds.wanted.map(sameKind)))].sort())
  print(`  ${kind.padEnd(12)} en ${slotLine(kind, 'en')}   zh ${slotLine(kind, 'zh')}`)

print('F1 of acts')
const names = [...new Set(scores.flatMap(({ acts }) => acts.wanted))].sort()
for (const name of names) print(`  ${name.padEnd(12)} en ${f1(name, 'en')}   zh ${f1(name, 'zh')}`)

print('What failed, by label and check')
const failures = new Map<string, number>()
for (const { failed, kind, lang } of scores)
  for (const check of failed)
    failures.set(`${kind} ${lang} ${check}`, (failures.get(`${kind} ${lang} ${check}`) ?? 0) + 1)
for (const [name, count] of [...failures].sort((a, b) => b[1] - a[1])) print(`  ${String(count).padStart(3)} ${name}`)

interface SlotCounts {
  wanted: number
  right: number
  /** Read where the labels of the message have none of the kind. */
  extra: number
}

/** Both labels are about the stops of the trip. */
function sameKind(kind: string): string {
  return kind === 'destination' ? 'stops' : kind
}

/** Only messages with labelled values tell which values are too many. */
function slotCounts(kind: string, lang: string): SlotCounts {
  const some = scores
    .filter((score) => score.lang === lang && score.slotKinds.wanted.length > 0)
    .map(({ slotKinds: { wanted, failed, read } }) => ({
      wanted: wanted.filter((each) => sameKind(each) === kind).length,
      failed: failed.filter((each) => sameKind(each) === kind).length,
      isRead: read.includes(kind),
    }))
  const wanted = some.reduce((sum, each) => sum + each.wanted, 0)
  return {
    wanted,
    right: wanted - some.reduce((sum, { failed }) => sum + failed, 0),
    extra:
      some.filter((each) => each.isRead && each.wanted === 0).length +
      some.filter((each) => each.isRead && each.failed > 0).length,
  }
}

function slotLine(kind: string, lang: string): string {
  const { wanted, right, extra } = slotCounts(kind, lang)
  return `F1 ${percent(2 * right, wanted + right + extra)}, read ${percent(right, wanted)} of ${String(wanted).padStart(3)}`
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
