/** The conditions this package can name. Each is a sentence in the message catalogue of whoever shows it. */
export type DomainErrorCode =
  | 'NOT_FOUND'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_LOGIN_REFUSED'
  | 'DATABASE_PRIVILEGES_MISSING'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_NOT_UTF8'
  | 'DATABASE_NEWER_THAN_CODE'
  | 'DATABASE_ROLE_UNSAFE'

export type DomainErrorParams = Readonly<Record<string, string | number | readonly string[]>>

/**
 * A condition a person can act on: something absent, refused or wrongly set up.
 *
 * `message` is for operators and logs, in English. What a user sees is looked up by `code` with `params`.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly params: DomainErrorParams

  constructor(code: DomainErrorCode, params: DomainErrorParams = {}, message?: string) {
    super(message ?? `${code} ${JSON.stringify(params)}`)
    this.name = 'DomainError'
    this.code = code
    this.params = params
  }
}
