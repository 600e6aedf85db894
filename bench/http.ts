// Procedures against their bare yardsticks, both sides in turn, five rounds; prints medians and the ratio round by round.
import { compareProcedures, ratiosOf } from './http/compare.ts'
import { median } from './processes.ts'

for (const comparison of await compareProcedures({ rounds: 5, seconds: 3 })) {
  const { name, ours, bare } = comparison
  const ratios = ratiosOf(comparison)
  process.stdout.write(
    `${name}: ours ${median(ours).toFixed(0)}/s, bare ${median(bare).toFixed(0)}/s, ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})\n`,
  )
}
