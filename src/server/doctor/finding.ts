// What the doctor found about one thing, and what to do about it.
export interface Finding {
  /** A warning keeps nothing from working; a problem does. */
  status: 'ok' | 'warning' | 'problem'
  subject: string
  detail: string
  /** A sentence for whoever runs the installation. */
  advice?: string
}

export const ok = (subject: string, detail: string): Finding => ({ status: 'ok', subject, detail })
export const warning = (subject: string, detail: string, advice: string): Finding => ({
  status: 'warning',
  subject,
  detail,
  advice,
})
export const problem = (subject: string, detail: string, advice: string): Finding => ({
  status: 'problem',
  subject,
  detail,
  advice,
})

const marks = { ok: 'ok      ', warning: 'warning ', problem: 'PROBLEM ' } as const

export function formatFindings(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ subject }) => subject.length))
  const lines = findings.flatMap(({ status, subject, detail, advice }) => [
    `${marks[status]} ${subject.padEnd(width)}  ${detail}`,
    ...(advice ? [`${' '.repeat(9)} ${' '.repeat(width)}  → ${advice}`] : []),
  ])
  const count = (wanted: Finding['status']) => {
    const number = findings.filter(({ status }) => status === wanted).length
    return `${number} ${wanted}${number === 1 ? '' : 's'}`
  }
  return [...lines, '', `${count('problem')}, ${count('warning')}`]
}
