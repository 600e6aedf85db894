// The files of packages that programs load when they run, found by reading the programs.
import { readFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

interface Trace {
  fileList: Set<string>
}
interface Tracer {
  nodeFileTrace(
    files: readonly string[],
    options: {
      base: string
      ignore: readonly string[]
      mixedModules: boolean
      analysis: { emitGlobs: boolean }
      readFile(path: string): Promise<string | Buffer | null>
    },
  ): Promise<Trace>
}

// The one with which Next lists what its pages load, so that both agree.
const tracer: Tracer = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')

/**
 * @param entries Of programs, from `root`.
 * @param ignore Patterns of files that a program could load and does not.
 * @returns Paths from `root` of all files below its `node_modules`.
 */
export async function tracePackages(
  root: string,
  entries: readonly string[],
  ignore: readonly string[] = [],
): Promise<string[]> {
  const { fileList } = await tracer.nodeFileTrace(
    entries.map((entry) => join(root, entry)),
    { base: root, ignore, mixedModules: true, analysis: { emitGlobs: false }, readFile: readProgram },
  )
  return [...fileList].filter((file) => file.startsWith('node_modules/')).sort()
}

/** Without its types: the tracer reads JavaScript. */
async function readProgram(path: string): Promise<string | Buffer | null> {
  try {
    const bytes = await readFile(path)
    return path.endsWith('.ts') && !path.includes('/node_modules/') ? stripTypeScriptTypes(String(bytes)) : bytes
  } catch {
    return null
  }
}
