// How long the built product takes to answer /readyz: on an empty data folder, and again on the one it left behind.
import { median, runProgram, withDataDir } from './processes.ts'
import { timeStart } from './start/time-start.ts'

const rounds = 5

await runProgram(['scripts/ensure-build.ts'])
const empty: number[] = []
const filled: number[] = []
for (let round = 0; round < rounds; round += 1) {
  await withDataDir(async (dataDir) => {
    empty.push(await timeStart(dataDir))
    filled.push(await timeStart(dataDir))
  })
}
const row = (name: string, values: number[]) =>
  process.stdout.write(
    `${name}: median ${median(values).toFixed(2)} s (${values.map((value) => value.toFixed(2)).join(' ')})\n`,
  )
row('ready on an empty data folder', empty)
row('ready on a filled data folder', filled)
