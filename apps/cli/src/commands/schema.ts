import { planJsonSchema, SCHEMA_CURRENCIES } from '@kilotoken/cost-core'
import { type Locale, translate } from '@kilotoken/messages'
import { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { localeOf } from '../plan-options.ts'
import { schemaWording } from '../schema-wording.ts'

/** `schema`: the JSON Schema of the plan document in one currency, with words in both languages whatever `--lang` says. */
export function schemaCommand(fallback: Locale): Command {
  const currencies = SCHEMA_CURRENCIES.join(', ')
  return new Command('schema')
    .description(translate(fallback, 'cli.document.schema'))
    .option('--currency <code>', translate(fallback, 'cli.document.optionCurrency', { currencies }))
    .option('--lang <language>', translate(fallback, 'cli.optionLanguage'))
    .action(({ currency: asked = 'USD', lang }: { readonly currency?: string; readonly lang?: string }) => {
      const locale = localeOf({ ...(lang !== undefined && { lang }) }, fallback)
      const currency = SCHEMA_CURRENCIES.find((code) => code === asked.toUpperCase())
      if (currency === undefined)
        throw new CommandFailure([translate(locale, 'cli.document.badCurrency', { currencies })])
      process.stdout.write(`${JSON.stringify(planJsonSchema(currency, schemaWording), undefined, 2)}\n`)
    })
}
