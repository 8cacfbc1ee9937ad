import { DomainError } from '@kilotoken/db'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { databaseSentence } from './database-sentence.ts'

afterEach(() => vi.unstubAllEnvs())

const conditions = [
  new DomainError('DATABASE_UNREACHABLE', { host: 'db:5432' }),
  new DomainError('DATABASE_LOGIN_REFUSED', { host: 'db:5432', said: 'no' }),
  new DomainError('DATABASE_PRIVILEGES_MISSING', { action: 'create roles' }),
  new DomainError('DATABASE_TOO_OLD', { found: 14, oldest: 15 }),
  new DomainError('DATABASE_NOT_UTF8', { database: 'd' }),
  new DomainError('DATABASE_NEWER_THAN_CODE'),
  new DomainError('DATABASE_ROLE_UNSAFE', { findings: ['one', 'two'] }),
]

describe('what keeps the database from being prepared', () => {
  it.each(conditions)('$code has words of its own in both languages', (condition) => {
    vi.stubEnv('LC_ALL', 'en_GB.UTF-8')
    const english = databaseSentence(condition)
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    const chinese = databaseSentence(condition)
    expect(english).not.toMatch(/\p{Script=Han}|\{|DATABASE_[A-Z]+_/u)
    expect(chinese).toMatch(/\p{Script=Han}/u)
    expect(chinese).not.toMatch(/[{}]|refuses with|代码/u)
  })

  it('names every finding, and numbers as they are', () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    expect(databaseSentence(conditions.at(-1))).toContain('one; two')
    expect(databaseSentence(conditions[3])).toBe(
      'Kilotoken 需要 PostgreSQL 15 或更新版本，而 DATABASE_URL 中的服务器为 14。',
    )
  })

  it('falls back on the code for any other condition, and leaves other errors alone', () => {
    vi.stubEnv('LC_ALL', 'zh_CN.UTF-8')
    expect(databaseSentence(new DomainError('BUSY', {}, 'x'))).toBe('数据库拒绝，代码 BUSY：x')
    expect(databaseSentence(new Error('x'))).toBeUndefined()
  })
})
