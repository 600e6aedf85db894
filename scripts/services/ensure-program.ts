import { canUseApt, hasProgram, installByApt, updateApt } from '../apt.ts'

/** Whether the program is there, if need be after it was installed. `formula`: its name for Homebrew. */
export function ensureProgram(program: string, formula: string): boolean {
  if (hasProgram(program)) return true
  if (canUseApt()) {
    process.stdout.write(`${program} is missing: installing it with apt-get\n`)
    updateApt()
    return installByApt(program)
  }
  process.stdout.write(
    `${program} is missing. Install it (macOS: brew install ${formula}) to test what speaks to it.\n`,
  )
  return false
}
