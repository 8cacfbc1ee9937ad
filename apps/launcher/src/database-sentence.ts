import { DomainError } from '@kilotoken/db'
import { messagesOf } from '@kilotoken/messages'
import { type SentenceKey, say } from './say.ts'

/** The sentence for what keeps the database from being prepared, or undefined for an error that is no such condition. */
export function databaseSentence(error: unknown): string | undefined {
  if (!(error instanceof DomainError)) return undefined
  const { code, params, message } = error
  if (!hasSentence(code)) return say('database.OTHER', { code, said: message })
  const values = Object.entries(params).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join('; ') : String(value ?? ''),
  ])
  return say(`database.${code}` as SentenceKey, Object.fromEntries(values))
}

function hasSentence(code: string): boolean {
  return Object.hasOwn(messagesOf('en').launcher.database, code)
}
