// A few plans with maps and times, for people to judge: docs/plans/. Run with --docs.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan, PlanningOutcome } from '#contract/planning/outcome.ts'
import { clock, type DayView, viewPlan } from '../figures/plan-view.ts'
import { type CaseInput, currency, type PlanCase } from '../plan-case.ts'
import { dayMap } from './day-map.ts'

const folder = join(import.meta.dirname, '../../../docs/plans')

const shown: PlanCase[] = [
  { text: 'First visit, no wishes', city: 'beijing', days: 3 },
  { text: 'First visit, no wishes', city: 'paris', days: 3 },
  {
    text: 'Two children, pandas first',
    city: 'chengdu',
    days: 4,
    children: 2,
    pace: 'relaxed',
    mustSee: ['panda-base'],
  },
  { text: 'Vegetarian couple', city: 'rome', days: 3, diets: ['vegetarian'] },
  {
    text: 'Golden Circle and Blue Lagoon',
    city: 'reykjavik',
    days: 3,
    start: '2027-06-14',
    mustSee: ['thingvellir', 'geysir', 'gullfoss', 'blue-lagoon'],
  },
]

export function writePlanPages(solve: (planCase: PlanCase) => { input: CaseInput; outcome: PlanningOutcome }): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const sections = shown.map((planCase) => {
    const { input, outcome } = solve(planCase)
    const plan = outcome.plans.find(({ intent }) => intent === 'balanced') ?? outcome.plans[0]
    return plan ? planSection(plan, input) : `## ${titleOf(input)}\n\nNo plan: ${outcome.status}.\n`
  })
  writeFileSync(join(folder, 'README.md'), `${preface}\n${sections.join('\n')}`)
}

const preface = `# Plans to judge

The balanced plan of a few requests, as the engine makes it from the shipped guides. Written by \`npm run bench:city-plans -- --docs\`.
On the maps, squares are beds, green circles visits and brown circles meals, numbered in the order of the day; north is up.
`

function titleOf({ planCase, guide }: CaseInput): string {
  return `${guide.name.en}, ${planCase.days} days from ${planCase.start ?? 'Monday 12 April 2027'}: ${planCase.text}`
}

function planSection(plan: Plan, input: CaseInput): string {
  const names = plan.itinerary.stays.map(
    ({ lodgingId }) => input.candidates.lodgings.find(({ id }) => id === lodgingId)?.name ?? lodgingId,
  )
  const total = Math.round(plan.itinerary.total / 100).toLocaleString('en-US')
  const days = viewPlan(plan, input).map((day, index) => daySection(day, index, input))
  return `## ${titleOf(input)}\n\nStays at ${[...new Set(names)].join(', ') || 'no lodging'}; ${total} ${currency} in all.\n\n${days.join('\n')}`
}

function daySection(day: DayView, index: number, { guide, planCase }: CaseInput): string {
  const file = `${guide.id}-${planCase.days}-${index + 1}.svg`
  writeFileSync(join(folder, file), dayMap(day))
  const rows = day.entries.map(({ name, kind, meal, start, end, travel }, position) => {
    const what = kind === 'meal' ? `${name} (${meal})` : name
    return `| ${position + 1} | ${clock(start)}–${clock(end)} | ${what} | ${travel} min |`
  })
  return [
    `### Day ${index + 1}, ${day.date}`,
    '',
    `![Map of day ${index + 1}](${file})`,
    '',
    '| | time | what | way there |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
