import { type Locale, messagesOf, translate } from '@kilotoken/messages'
import type { CommanderError } from 'commander'
import { CommandFailure } from './command-failure.ts'

/** Says in our words what is wrong with a command line; help that was asked for ends the process with success. */
export function failUsage(error: CommanderError, command: string, locale: Locale): never {
  if (error.exitCode === 0) process.exit(0)
  // The library has shown the help already, because no command was named.
  if (error.code === 'commander.help') throw new CommandFailure([])
  throw new CommandFailure([usageSentence(error, command, locale)])
}

/**
 * The sentence for a code of the library. What it is about stands in the library's English alone, in quotes or, for
 * arguments too many, at the end; suggestions follow on a line of their own.
 */
function usageSentence(
  { code, message }: Pick<CommanderError, 'code' | 'message'>,
  command: string,
  locale: Locale,
): string {
  const [, said = message, nearest = 'none'] =
    /^(.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su.exec(message) ?? []
  const short = code.replace('commander.', '')
  const key = Object.hasOwn(messagesOf('en').cli.usage, short) ? short : 'other'
  const about = key === 'excessArguments' ? /: ([^:]*)\.$/su : /'(.*)'/su
  const name = about.exec(said)?.[1] ?? ''
  return translate(locale, `cli.usage.${key}`, {
    name: key === 'missingArgument' ? `<${name}>` : name,
    nearest,
    command,
  })
}
