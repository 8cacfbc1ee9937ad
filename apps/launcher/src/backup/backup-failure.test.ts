import { expect, test } from 'vitest'
import { backupFailure } from './backup-failure.ts'

const failure = (code: string) => Object.assign(new Error('as the server says'), { code })

test('what a person can put right is a sentence, the rest stays what it is', () => {
  expect(backupFailure(failure('42501'))).toMatchObject({ name: 'LaunchError' })
  expect(backupFailure(failure('ECONNREFUSED'))).toMatchObject({ name: 'LaunchError' })
  const other = failure('XX000')
  expect(backupFailure(other)).toBe(other)
  const noFile = Object.assign(failure('ENOENT'), { path: '/gone' })
  expect(backupFailure(noFile)).toBe(noFile)
})
