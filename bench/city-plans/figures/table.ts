// The table of figures beside their targets.
import { intents } from '#contract/planning/outcome.ts'
import type { Tally } from './tally.ts'

/** Without a target it is shown for its own sake: it can neither meet nor miss. */
export type Row = { figure: string; value: string } & (
  | { target: string; isMet: boolean }
  | { target?: undefined; isMet?: undefined }
)

export function rowsOf(tally: Tally): Row[] {
  const { firstVisitor, ranked, overlaps } = tally
  const iconRow = (figure: string, shares: Tally['ranked']): Row => ({
    figure,
    value: `${intents.map((intent) => shares[intent].percent.toFixed(0)).join(' / ')} %`,
    target: '≥ 90 / 95 / 95 %',
    isMet: intents.every((intent) => shares[intent].percent >= (intent === 'saver' ? 90 : 95)),
  })
  return [
    iconRow('icons of a first visitor in 3 days: saver / balanced / comfort', firstVisitor),
    iconRow('top-5 icons by rank in 3 days, all cities', ranked),
    most('days with a gap over 2.5 h', tally.gaps, 2),
    zigzagRow('way of a day over the shortest, first to last spot: mean; days over 1.25', tally.zigzagsBetween),
    zigzagRow('the same from bed to bed', tally.zigzags),
    none('dinners at a place that serves none', tally.dinners),
    none('lunches at a place that serves none', tally.lunches),
    most('dinners outside the usual hours', tally.unusualDinners, 5),
    {
      figure: 'comfort plan in a comfort lodging, no budget given',
      value: `${tally.comfort.percent.toFixed(1)} %`,
      target: '≥ 95 %',
      isMet: tally.comfort.percent >= 95,
    },
    {
      figure: 'overlap of alternatives outside the icons, 2 to 7 days: mean; largest',
      value: `${mean(overlaps).toFixed(2)}; ${Math.max(...overlaps).toFixed(2)}`,
      target: '≤ 0.45 (mean)',
      isMet: mean(overlaps) <= 0.45,
    },
    none('outdoor visits in the dark', tally.dark),
    none('visits and meals in closed hours, dates or seasons', tally.closed),
  ]
}

/** Rows of which nothing was measured are left out. */
export function printRows(rows: readonly Row[], write: (line: string) => void): void {
  for (const { figure, value, target, isMet } of rows.filter((row) => !/NaN|of 0$/.test(row.value)))
    write(`${markOf(isMet)} ${figure.padEnd(72)} ${value.padStart(20)}   ${target ?? 'no target'}`)
}

function markOf(isMet: boolean | undefined): string {
  if (isMet === undefined) return '    '
  return isMet ? 'ok  ' : 'MISS'
}

function zigzagRow(figure: string, ratios: readonly number[]): Row {
  const long = ratios.filter((each) => each > 1.25).length / ratios.length
  const value = `${mean(ratios).toFixed(2)}; ${(100 * long).toFixed(1)} %`
  return { figure, value, target: '< 1.06; < 4 %', isMet: mean(ratios) < 1.06 && long < 0.04 }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

type Share = Tally['gaps']

function most(figure: string, share: Share, percent: number): Row {
  const value = `${share.percent.toFixed(1)} % of ${share.all}`
  return { figure, value, target: `< ${percent} %`, isMet: share.percent < percent }
}

function none(figure: string, share: Share): Row {
  return { figure, value: `${share.hits} of ${share.all}`, target: '0', isMet: share.hits === 0 }
}
