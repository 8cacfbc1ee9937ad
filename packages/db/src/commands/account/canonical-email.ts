import { DomainError } from '../../errors/domain-error.ts'

/** @source RFC 5321, 4.5.3.1: local part 64 octets, path 256 with its brackets */
const MOST_LOCAL = 64
const MOST = 254

const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u

/**
 * The address as it is compared and looked up: one spelling for all that reach the same mailbox in practice.
 *
 * Checked after normalisation, so that a full-width ＠ is the @ it becomes. Quoted and non-ASCII local parts, which
 * mailers read differently from each other, are refused. The way its owner wrote it is kept beside it.
 *
 * @throws DomainError EMAIL_REFUSED
 */
export function canonicalEmail(typed: string): string {
  const text = typed.trim().normalize('NFKC').toLowerCase()
  const [local = '', domain = '', ...more] = text.split('@')
  if (more.length > 0 || text.length > MOST || !isLocalPart(local) || !isDomain(domain))
    throw new DomainError('EMAIL_REFUSED')
  return text
}

function isLocalPart(local: string): boolean {
  return local.length <= MOST_LOCAL && LOCAL.test(local) && !/^\.|\.\.|\.$/.test(local)
}

function isDomain(domain: string): boolean {
  return domain.split('.').every((label) => label.length <= 63 && LABEL.test(label))
}
