// A command for the person who runs the installation: plain lines, and an exit code that scripts can rely on.
export async function runCommand(run: (say: (line: string) => void) => Promise<void>): Promise<void> {
  try {
    await run((line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
