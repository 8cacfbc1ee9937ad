import { type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { commandLocale } from './command-locale.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { estimateCommand } from './commands/estimate.ts'
import { explainCommand } from './commands/explain.ts'
import { fmtCommand } from './commands/fmt.ts'
import { reportCommand } from './commands/report.ts'
import { schemaCommand } from './commands/schema.ts'
import { simulateCommand } from './commands/simulate.ts'
import { throughputCommand } from './commands/throughput.ts'
import { argumentsText, withHelpWords } from './help-words.ts'
import { failUsage } from './usage-failure.ts'

/**
 * The command line: one subcommand a file. A wrong flag or argument ends with exit code 2, as a wrong plan does.
 *
 * The language is needed before anything is parsed, for help and for what is wrong with the arguments.
 *
 * @param args the arguments without the program's own path
 */
export function buildProgram(args: readonly string[]): Command {
  const locale = commandLocale(args, process.env)
  const program = new Command('kilotoken').description(translate(locale, 'cli.about'))
  program.addCommand(estimateCommand(locale))
  program.addCommand(explainCommand(locale))
  program.addCommand(compareCommand(locale))
  program.addCommand(checkCommand(locale))
  program.addCommand(simulateCommand(locale))
  program.addCommand(reportCommand(locale))
  program.addCommand(throughputCommand(locale))
  program.addCommand(schemaCommand(locale))
  program.addCommand(fmtCommand(locale))
  for (const command of program.commands) prepare(command, `kilotoken ${command.name()}`, locale)
  prepare(program, 'kilotoken', locale)
  return program
    .usage(translate(locale, 'cli.help.programSyntax'))
    .helpCommand('help [command]', translate(locale, 'cli.help.command'))
}

function prepare(command: Command, name: string, locale: Locale): void {
  withHelpWords(command, locale)
    .usage(translate(locale, 'cli.help.commandSyntax', { arguments: argumentsText(command) }))
    .exitOverride((error) => failUsage(error, name, locale))
    .configureOutput({ outputError: () => undefined })
}
