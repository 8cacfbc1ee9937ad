import { DEFAULT_LOCALE, findLocale, translate } from '@kilotoken/messages'
import { Command, type CommanderError } from 'commander'
import { CommandFailure } from './command-failure.ts'
import { estimateCommand } from './commands/estimate.ts'
import { explainCommand } from './commands/explain.ts'
import { simulateCommand } from './commands/simulate.ts'

/** The command line: one subcommand a file. A wrong flag or argument ends with exit code 2, as a wrong plan does. */
export function buildProgram(): Command {
  const locale = findLocale(process.env.LC_ALL ?? process.env.LANG) ?? DEFAULT_LOCALE
  const program = new Command('kilotoken').description(translate(locale, 'cli.about'))
  program.addCommand(estimateCommand(locale))
  program.addCommand(explainCommand(locale))
  program.addCommand(simulateCommand(locale))
  for (const command of [program, ...program.commands])
    command.exitOverride(failed).configureOutput({ outputError: () => undefined })
  return program
}

function failed(error: CommanderError): never {
  if (error.exitCode === 0) process.exit(0)
  throw new CommandFailure([error.message])
}
