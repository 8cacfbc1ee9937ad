import { DomainError } from '../errors/domain-error.ts'

/** The admin of an external server lacks a right; `action` completes "may not ..." and is in English, for operators. */
export function missingPrivilege(action: string): DomainError {
  return new DomainError(
    'DATABASE_PRIVILEGES_MISSING',
    { action },
    `The database user may not ${action}. Use a superuser, or one with CREATEROLE and CREATEDB (or the owner of the ` +
      'database named in DATABASE_URL, with CREATEROLE).',
  )
}
