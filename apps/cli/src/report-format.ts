import { extname } from 'node:path'
import { type Locale, translate } from '@kilotoken/messages'
import { REPORT_FORMATS, type ReportFormat } from '@kilotoken/reports'
import { CommandFailure } from './command-failure.ts'

const FORMATS = Object.keys(REPORT_FORMATS)

/** A terminal would take the bytes of these for commands. */
const BINARY: readonly string[] = ['pdf', 'xlsx'] satisfies readonly ReportFormat[]

/**
 * The kind of file the flags ask for: what `--format` says, else what the file's name ends in.
 *
 * Fails when neither says one, and when bytes that are no text would go to a terminal.
 */
export function reportFormat(
  { format, out }: { readonly format?: string; readonly out?: string },
  isTerminal: boolean,
  locale: Locale,
): ReportFormat {
  const name =
    format ??
    extname(out ?? '')
      .slice(1)
      .toLowerCase()
  if (!isReportFormat(name))
    throw new CommandFailure([translate(locale, 'cli.badFormat', { formats: FORMATS.join(', ') })])
  if (out === undefined && isTerminal && BINARY.includes(name))
    throw new CommandFailure([translate(locale, 'cli.notToTerminal', { format: name })])
  return name
}

function isReportFormat(name: string): name is ReportFormat {
  return Object.hasOwn(REPORT_FORMATS, name)
}
