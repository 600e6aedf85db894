// Part of `npm run check`: every procedure stands in the matrix of who may call it, with its scope, and nothing else does.
import { listProcedures } from '../src/testing/procedures.ts'
import { roleMatrix } from '../src/testing/role-matrix.ts'

const procedures = listProcedures()
const paths = new Set(procedures.map(({ path }) => path))
const problems = [
  ...procedures.flatMap(({ path, scope }) => {
    const row = roleMatrix[path]
    if (!row) return [`${path}: no row in src/testing/role-matrix.ts`]
    return row.scope === scope ? [] : [`${path}: needs the scope ${scope}, the matrix says ${row.scope}`]
  }),
  ...Object.keys(roleMatrix).flatMap((path) => (paths.has(path) ? [] : [`${path}: a row without a procedure`])),
]
process.stdout.write(problems.length > 0 ? `${problems.join('\n')}\n` : `${paths.size} procedures have their row\n`)
process.exitCode = problems.length > 0 ? 1 : 0
