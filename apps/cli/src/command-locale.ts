import { environmentLocale, findLocale, type Locale } from '@kilotoken/messages'

/**
 * The language to speak before the arguments are parsed: that of the last `--lang`, else the environment's. A language
 * nobody knows is not refused here but by the command that has the flag.
 */
export function commandLocale(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Locale {
  const end = args.indexOf('--')
  const flags = end === -1 ? args : args.slice(0, end)
  const named = flags.flatMap((flag, index) => {
    if (flag === '--lang') return [flags[index + 1]]
    return flag.startsWith('--lang=') ? [flag.slice('--lang='.length)] : []
  })
  return findLocale(named.at(-1)) ?? environmentLocale(environment)
}
