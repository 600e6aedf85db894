// Which tables a statement reads from end to end, by the plan that PostgreSQL makes for it.
import type postgres from 'postgres'
import { z } from 'zod'

export interface Statement {
  text: string
  parameters: unknown[]
}

/** What is sent from now on and has a plan, each text once whatever the number of its parameters. */
export function collectStatements(sql: postgres.Sql): { end(): Statement[] } {
  const sent = new Map<string, Statement>()
  sql.options.debug = (_connection, text, parameters) => {
    const shape = text.replace(/\$\d+(, \$\d+)+/g, '$n').replace(/(\(\$n\))(, ?\(\$n\))+/g, '$1')
    if (/^\s*(select|insert|update|delete|with)\b/i.test(text) && !sent.has(shape))
      sent.set(shape, { text, parameters })
  }
  return {
    end() {
      sql.options.debug = false
      return [...sent.values()]
    },
  }
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Index Cond'?: string
  Filter?: string
  Plans?: PlanNode[]
}

const nodeSchema: z.ZodType<PlanNode> = z.lazy(() =>
  z.object({
    'Node Type': z.string(),
    'Relation Name': z.string().optional(),
    'Index Name': z.string().optional(),
    'Index Cond': z.string().optional(),
    Filter: z.string().optional(),
    Plans: z.array(nodeSchema).optional(),
  }),
)
const plansSchema = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: nodeSchema })) }))

export interface FullRead {
  table: string
  /** The one that is gone through; null where the table itself is. */
  index: string | null
}

/**
 * Tables that `statement` reads as a whole, where no index leads to the rows: by a sequential scan, or through an index
 * without a condition. The first rows of an index, up to a limit, are not the whole, nor are catalogs of PostgreSQL looked at.
 * The planner avoids them where it can, for tables of tests are smaller than those it should plan for; else it is free.
 */
export async function findFullReads(
  sql: postgres.Sql,
  { text, parameters }: Statement,
  { avoidsThem = true } = {},
): Promise<FullRead[]> {
  const rows = await sql.begin(async (tx) => {
    if (avoidsThem) await tx`set local enable_seqscan = off`
    return await tx.unsafe(`explain (format json) ${text}`, parameters as postgres.ParameterOrJSON<never>[])
  })
  const [first] = plansSchema.parse(rows)
  return first ? first['QUERY PLAN'].flatMap(({ Plan }) => fullReadsOf(Plan, false)) : []
}

function fullReadsOf(node: PlanNode, isLimited: boolean): FullRead[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index = null, Plans: children = [] } = node
  const isWhole =
    type === 'Seq Scan' || (/^Index (Only )?Scan$/.test(type) && !node['Index Cond'] && !(isLimited && !node.Filter))
  const limitsChildren = type === 'Limit' || (isLimited && type === 'Nested Loop')
  const within = children.flatMap((child) => fullReadsOf(child, limitsChildren))
  return isWhole && table && !table.startsWith('pg_') ? [{ table, index }, ...within] : within
}
