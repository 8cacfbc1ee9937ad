import { environmentLocale, type Messages, translate } from '@kilotoken/messages'

type Sentences = Messages['launcher']

/** The key of a launcher's sentence, as `files.diskFull`. */
export type SentenceKey = {
  [Group in keyof Sentences]: `${Group}.${keyof Sentences[Group] & string}`
}[keyof Sentences]

/** A sentence of the launcher in the language of the environment. Numbers are shown as they are, without grouping. */
export function say(key: SentenceKey, values: Readonly<Record<string, string | number>> = {}): string {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  return translate(environmentLocale(process.env), `launcher.${key}`, shown)
}
