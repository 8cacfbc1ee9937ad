import { CommandFailure } from './command-failure.ts'
import { buildProgram } from './program.ts'

// A reader that closes early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await buildProgram(process.argv.slice(2)).parseAsync(process.argv)
} catch (failure) {
  if (!(failure instanceof CommandFailure)) throw failure
  for (const line of failure.lines) process.stderr.write(`${line}\n`)
  process.exitCode = 2
}
