import type { FieldMeta, SchemaDefault, SchemaWording, SchemaWords } from '@kilotoken/cost-core'
import { fieldText, type Locale, messagesOf, translate } from '@kilotoken/messages'

/** The words of the JSON Schema: fields are called as in the form, in both languages. */
export const schemaWording: SchemaWording = {
  title: (name) => {
    const [en, zh] = [titleIn(name, 'en'), titleIn(name, 'zh-CN')]
    return en === undefined || zh === undefined ? undefined : { en, zh }
  },
  describe: (meta, fallback) => ({
    en: describeIn('en', meta, fallback),
    zh: describeIn('zh-CN', meta, fallback),
  }),
}

function titleIn(name: string, locale: Locale): string | undefined {
  const words = fieldText(name, locale)
  if (words !== name) return words
  const { cli, app } = messagesOf(locale)
  const kinds: Readonly<Record<string, string>> = app.editor.choice
  if (name.startsWith('kind.')) return kinds[name.slice('kind.'.length)]
  const titles: Readonly<Record<string, string>> = cli.document.titles
  const parts: Readonly<Record<string, string>> = cli.document.parts
  const [last = '', above = ''] = name.split('.').reverse()
  return titles[name.replace('general.', '')] ?? parts[`${above}_${last}`] ?? parts[last]
}

function describeIn(locale: Locale, meta: FieldMeta, fallback: SchemaDefault | undefined): string {
  switch (meta.kind) {
    case 'quantity':
      return translate(locale, 'cli.document.quantity', {
        unit: meta.unit === '' ? 'none' : meta.unit,
        instead: meta.also ?? 'none',
        domain: meta.domain,
        moves: meta.bands ? 'bands' : meta.moves ? 'yes' : 'no',
        fallback: fallback?.text ?? 'none',
        reason: reasonIn(locale, fallback?.reason) ?? 'none',
      })
    case 'number':
      return translate(locale, 'cli.document.number', {
        isWhole: meta.isWhole ? 'yes' : 'no',
        least: meta.least,
        most: meta.most,
        fallback: fallback?.text ?? 'none',
      })
    case 'reference':
      return translate(locale, 'cli.document.reference', { to: meta.to })
    default:
      return translate(locale, `cli.document.${meta.kind}`)
  }
}

function reasonIn(locale: Locale, reason: SchemaWords | undefined): string | undefined {
  return locale === 'zh-CN' ? reason?.zh : reason?.en
}
