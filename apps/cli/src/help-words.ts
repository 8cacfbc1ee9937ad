import { type Locale, translate } from '@kilotoken/messages'
import type { Command } from 'commander'

/** The library's own headings, which it hands to `styleTitle`. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
}

/** Gives a command's help its words: headings, the help option, and the commands it lists without `[options]`. */
export function withHelpWords(command: Command, locale: Locale): Command {
  return command.helpOption('-h, --help', translate(locale, 'cli.help.option')).configureHelp({
    styleTitle: (title) => {
      const heading = HEADINGS[title]
      return heading === undefined ? title : translate(locale, `cli.help.${heading}`)
    },
    subcommandTerm: (listed) => `${listed.name()} ${argumentsText(listed)}`,
  })
}

/** The arguments of a command as its syntax shows them: `<file> <id>`. */
export function argumentsText(command: Command): string {
  return command.registeredArguments
    .map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`))
    .join(' ')
}
