import type { Locale } from '@kilotoken/messages'
import { CommanderError } from 'commander'
import { expect, it } from 'vitest'
import { failUsage } from './usage-failure.ts'

function said(code: string, message: string, locale: Locale): string {
  try {
    failUsage(new CommanderError(1, code, message), 'kilotoken estimate', locale)
  } catch (failure) {
    return failure instanceof Error ? failure.message : ''
  }
}

it.each([
  [
    'commander.unknownOption',
    "error: unknown option '--tirals'\n(Did you mean one of --trials, --trails?)",
    'There is no option --tirals. Did you mean --trials, --trails? See kilotoken estimate --help.',
    '没有选项 --tirals。是否指 --trials, --trails？参见 kilotoken estimate --help。',
  ],
  [
    'commander.unknownCommand',
    "error: unknown command 'it's {x}'",
    "There is no command it's {x}. See kilotoken estimate --help.",
    "没有命令 it's {x}。参见 kilotoken estimate --help。",
  ],
  [
    'commander.excessArguments',
    "error: too many arguments for 'estimate'. Expected 1 argument but got 2: a, b.",
    'There are too many arguments: a, b. See kilotoken estimate --help.',
    '参数过多：a, b。参见 kilotoken estimate --help。',
  ],
  [
    'commander.aCodeOfTomorrow',
    'error: in the English of the library',
    'This command line cannot be understood. See kilotoken estimate --help.',
    '无法理解此命令行。参见 kilotoken estimate --help。',
  ],
])('%s: %j', (code, message, english, chinese) => {
  expect(said(code, message, 'en')).toBe(english)
  expect(said(code, message, 'zh-CN')).toBe(chinese)
})
