// 1,000 sockets follow 200 live runs of one process.
import { followRuns } from './stream/followers.ts'

const size = { sockets: 1000, runs: 200, perSecond: 5, seconds: 10 }
const { heard, lost, p50, p99, max, idleBytes } = await followRuns(size)
process.stdout.write(
  `${size.sockets} sockets, ${size.runs} runs, ${heard} live words heard: ${lost} lost, delay p50 ${p50} ms, p99 ${p99} ms, max ${max} ms\n` +
    `memory of an idle socket: ${(idleBytes / 1024).toFixed(1)} KB\n`,
)
