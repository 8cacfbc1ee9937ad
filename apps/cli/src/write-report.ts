import { writeFileSync } from 'node:fs'
import { type Locale, translate } from '@kilotoken/messages'
import { CommandFailure } from './command-failure.ts'

/** Writes a report's bytes as they are: into the named file, else to standard output. */
export function writeReport(bytes: Uint8Array, file: string | undefined, locale: Locale): void {
  if (file === undefined) {
    process.stdout.write(bytes)
    return
  }
  try {
    writeFileSync(file, bytes)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CommandFailure([translate(locale, 'cli.unwritable', { file, reason })])
  }
}
