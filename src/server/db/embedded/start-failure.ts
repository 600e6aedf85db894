import { statfs } from 'node:fs/promises'

type StartFailureReason = 'disk-full' | 'no-binaries' | 'no-permission' | 'incompatible-data' | 'timeout' | 'failed'

/** Why the embedded server could not be used; `message` is written for the person who runs the app. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  readonly reason: StartFailureReason

  constructor(reason: StartFailureReason, message: string, cause?: unknown) {
    super(message, { cause })
    this.reason = reason
  }
}

interface FailureReport {
  /** What was being done, to complete "could not ...". */
  doing: string
  folder: string
  /** What the program wrote before it failed. */
  output: string
  /** Space left on the disk of `folder`, in bytes; a full disk often swallows the very log lines that would name it. */
  freeBytes?: number
  cause?: unknown
}

const ALMOST_NOTHING = 1024 * 1024
const SHOWN_LINES = 15

interface Explanation {
  pattern: RegExp
  reason: StartFailureReason
  advice: (folder: string) => string
}

const explanations: readonly Explanation[] = [
  {
    pattern: /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded|disk is full/i,
    reason: 'disk-full',
    advice: (folder) => `the disk that holds ${folder} is full. Free some space there or choose another data folder.`,
  },
  {
    pattern: /could not look up effective user ID/i,
    reason: 'no-permission',
    advice: () =>
      'the current user has no entry in /etc/passwd, which initdb requires. Add one, or use an external database.',
  },
  {
    pattern: /database files are incompatible with server/i,
    reason: 'incompatible-data',
    advice: (folder) =>
      `${folder} was written by another major version of PostgreSQL. Dump it with that version or choose another data folder.`,
  },
  {
    pattern: /error while loading shared libraries|spawn \S+ ENOENT|ENOEXEC|Exec format error|symbol not found/i,
    reason: 'no-binaries',
    advice: () =>
      'the bundled PostgreSQL does not run on this system (it needs glibc on Linux). Use an external database instead.',
  },
  {
    pattern: /EACCES|EPERM|EROFS|Permission denied|Operation not permitted|Read-only file system/i,
    reason: 'no-permission',
    advice: (folder) => `access was refused. Check the owner and the permissions of ${folder}.`,
  },
]

function explanationFor(report: FailureReport): Explanation | undefined {
  if (report.freeBytes !== undefined && report.freeBytes < ALMOST_NOTHING) return explanations[0]
  const evidence = `${report.output}\n${report.cause instanceof Error ? report.cause.message : ''}`
  return explanations.find(({ pattern }) => pattern.test(evidence))
}

/** Turns what a program wrote into one clear message that ends with its last lines. */
export function explainFailure(report: FailureReport): EmbeddedPostgresError {
  const known = explanationFor(report)
  const lines = report.output.trim().split('\n').slice(-SHOWN_LINES).join('\n')
  const words = known?.advice(report.folder) ?? 'the last lines of its log may say why.'
  const message = `Could not ${report.doing}: ${words}${lines === '' ? '' : `\n${lines}`}`
  return new EmbeddedPostgresError(known?.reason ?? 'failed', message, report.cause)
}

/** Bytes left for ordinary users on the disk of a folder, or undefined where that cannot be asked. */
export async function readFreeBytes(folder: string): Promise<number | undefined> {
  try {
    const disk = await statfs(folder)
    return disk.bavail * disk.bsize
  } catch {
    return undefined
  }
}
