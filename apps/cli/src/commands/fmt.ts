import { writeFileSync } from 'node:fs'
import { formatPlan } from '@kilotoken/cost-core'
import { type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { localeOf } from '../plan-options.ts'
import { problemLines, readText } from '../read-document.ts'

interface FmtOptions {
  readonly check?: boolean
  readonly write?: boolean
  readonly lang?: string
}

const OTHER_FORM = 1

/**
 * `fmt FILE`: prints a plan document in its one form, writes it back, or says whether it is in form.
 *
 * `--check` ends with 1 for a file in another form. A file that is in form is not written to.
 */
export function fmtCommand(fallback: Locale): Command {
  return new Command('fmt')
    .description(translate(fallback, 'cli.document.fmt'))
    .argument('<file>', translate(fallback, 'cli.file'))
    .option('--check', translate(fallback, 'cli.document.optionCheck'))
    .option('--write', translate(fallback, 'cli.document.optionWrite'))
    .option('--lang <language>', translate(fallback, 'cli.optionLanguage'))
    .action((file: string, { check = false, write = false, lang }: FmtOptions) => {
      const locale = localeOf({ ...(lang !== undefined && { lang }) }, fallback)
      if (check && write) throw new CommandFailure([translate(locale, 'cli.document.checkOrWrite')])
      const before = readText(file, locale)
      const result = formatPlan(before)
      if ('problems' in result) throw new CommandFailure(problemLines(file, result.problems, locale))
      const isInForm = result.text === before
      if (!(check || write)) process.stdout.write(result.text)
      if (write && !isInForm) writeText(file, result.text, locale)
      if (check && !isInForm) process.exitCode = OTHER_FORM
      if (check || write) {
        const key = isInForm ? 'inForm' : check ? 'notInForm' : 'written'
        process.stderr.write(`${translate(locale, `cli.document.${key}`, { file })}\n`)
      }
    })
}

function writeText(file: string, text: string, locale: Locale): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new CommandFailure([translate(locale, 'cli.unwritable', { file, reason })])
  }
}
