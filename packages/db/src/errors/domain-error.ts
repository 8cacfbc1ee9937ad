/** The conditions this package can name. Each is a sentence in the message catalogue of whoever shows it. */
export type DomainErrorCode =
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'PROOF_TOO_OLD'
  | 'WRONG_CREDENTIALS'
  | 'TOO_MANY_ATTEMPTS'
  | 'BUSY'
  | 'PASSWORD_REFUSED'
  | 'EMAIL_REFUSED'
  | 'EMAIL_TAKEN'
  | 'LINK_INVALID'
  | 'ALREADY_SET_UP'
  | 'RESET_REACHES_OTHER_TEAMS'
  | 'INVITATION_FOR_ANOTHER_ADDRESS'
  | 'ALREADY_MEMBER'
  | 'LAST_OWNER'
  | 'LIMIT_REACHED'
  | 'PLAN_INVALID'
  | 'PLAN_CHANGED_MEANWHILE'
  | 'PLAN_UNCHANGED'
  | 'PLAN_ARCHIVED'
  | 'RUN_NOT_OVER'
  | 'RUN_REFUSED'
  | 'SCHEDULE_INVALID'
  | 'SCHEDULE_CHANGED_MEANWHILE'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_LOGIN_REFUSED'
  | 'DATABASE_PRIVILEGES_MISSING'
  | 'DATABASE_TOO_OLD'
  | 'DATABASE_NOT_UTF8'
  | 'DATABASE_NEWER_THAN_CODE'
  | 'DATABASE_ROLE_UNSAFE'

type Plain = string | number | null

/** Facts for the sentence. What a transport may show to the caller: never a secret. */
export type DomainErrorParams = Readonly<
  Record<string, Plain | readonly string[] | readonly Readonly<Record<string, unknown>>[]>
>

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
