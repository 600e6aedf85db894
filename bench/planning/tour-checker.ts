/** Walks tours step by step in the instance's own numbers. Shares no code with the solver that it checks. */
import { type OptwInstance, optwTravel } from './optw-instance.ts'

/** The score that the tours collect; throws where one breaks a rule. */
export function scoreOfTours(instance: OptwInstance, tours: number[][], vehicles: number): number {
  const { name, nodes } = instance
  const fail = (reason: string): never => {
    throw new Error(`${name}: ${reason}`)
  }
  const depot = nodes[0] ?? fail('no depot')
  const seen = new Set<number>()
  let score = 0
  if (tours.length > vehicles) fail('too many tours')
  for (const tour of tours) {
    let place = 0
    let time = depot.open
    for (const id of tour) {
      const node = nodes[id] ?? fail(`no location ${id}`)
      if (id === 0) fail('the depot as a visit')
      if (seen.has(id)) fail(`location ${id} twice`)
      seen.add(id)
      time = Math.max(time + optwTravel(instance, place, id), node.open)
      if (!(time <= node.close)) fail(`location ${id} begun at ${time}, after ${node.close}`)
      time += node.service
      score += node.score
      place = id
    }
    const back = time + optwTravel(instance, place, 0)
    if (!(back <= depot.close)) fail(`back at ${back}, after ${depot.close}`)
  }
  return score
}
