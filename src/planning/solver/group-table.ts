/** Bounds on how many nodes of a group are visited, per route and in total. */
import type { SolverGroup, SolverNode, SolverProblem, SolverRoute } from './problem.ts'
import { type Indexed, isAmount } from './usable.ts'

type GroupBounds = {
  /** Index in the problem's groups, or the required node that this stands for. */
  source: { group: number } | { node: number }
  members: Int32Array
  /** By route. */
  minOn: Int32Array
  maxOn: Int32Array
  min: number
  max: number
  /** Of each missing visit, in shortfall costs. */
  weight: number
  hasMinimum: boolean
  hasMaximum: boolean
  isWish: boolean
  /** Score lost by each visit above a soft bound, by route and in total. */
  excessLoss: number
  softMaxOn: Int32Array
  softMax: number
}

export type GroupTable = {
  groups: GroupBounds[]
  /** Groups by node: all, those with hard upper bounds, those with a lower bound, those with soft upper bounds. */
  ofNode: number[][]
  limiting: number[][]
  neededBy: number[][]
  softOf: number[][]
}

const UNBOUNDED = 0x3fff_ffff

export function buildGroups(
  problem: SolverProblem,
  nodes: Indexed<SolverNode>[],
  routes: Indexed<SolverRoute>[],
  shortfallCost: number,
): GroupTable {
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]))
  const ofNode: number[][] = nodes.map(() => [])
  const groups: GroupBounds[] = []
  const add = (source: GroupBounds['source'], group: SolverGroup) => {
    const members = [...new Set(group.nodes)].flatMap((id) => indexOf.get(id) ?? [])
    const minOn = Int32Array.from(routes, ({ id }) => lower(limitOn(group.minPerRoute, id)))
    const min = lower(group.minTotal)
    const maxOn = Int32Array.from(routes, ({ id }) => upper(limitOn(group.maxPerRoute, id)))
    const max = upper(group.maxTotal)
    const isSoft = group.excessLoss !== undefined
    const unbounded = maxOn.map(() => UNBOUNDED)
    for (const member of members) ofNode[member]?.push(groups.length)
    groups.push({
      source,
      members: Int32Array.from(members),
      minOn,
      maxOn: isSoft ? unbounded : maxOn,
      min,
      max: isSoft ? UNBOUNDED : max,
      weight: weightOf(group, shortfallCost),
      isWish: group.missingLoss !== undefined,
      hasMaximum: !isSoft && (max < UNBOUNDED || maxOn.some((bound) => bound < UNBOUNDED)),
      hasMinimum: min > 0 || minOn.some((bound) => bound > 0),
      excessLoss: isAmount(group.excessLoss ?? 0) ? (group.excessLoss ?? 0) : 0,
      softMaxOn: isSoft ? maxOn : unbounded,
      softMax: isSoft ? max : UNBOUNDED,
    })
  }
  problem.groups?.forEach((group, index) => {
    add({ group: index }, group)
  })
  problem.nodes.forEach((node, id) => {
    if (node.required) add({ node: id }, { nodes: [id], minTotal: 1 })
  })
  return {
    groups,
    ofNode,
    limiting: ofNode.map((of) => of.filter((group) => groups[group]?.hasMaximum)),
    neededBy: ofNode.map((of) => of.filter((group) => groups[group]?.hasMinimum)),
    softOf: ofNode.map((of) => of.filter((group) => (groups[group]?.excessLoss ?? 0) > 0)),
  }
}

function weightOf({ weight, missingLoss }: SolverGroup, shortfallCost: number): number {
  if (missingLoss !== undefined) return isAmount(missingLoss) ? missingLoss / shortfallCost : 0
  return weight !== undefined && weight > 0 ? Math.min(weight, 1000) : 1
}

/** The limit of one route, where a single number holds for all. */
export function limitOn(limit: number | readonly number[] | undefined, route: number): number | undefined {
  return typeof limit === 'object' ? limit[route] : limit
}

function lower(bound: number | undefined): number {
  return bound !== undefined && bound > 0 ? Math.min(Math.ceil(bound), UNBOUNDED) : 0
}

function upper(bound: number | undefined): number {
  if (bound === undefined) return UNBOUNDED
  return bound >= 0 ? Math.min(Math.floor(bound), UNBOUNDED) : 0
}
