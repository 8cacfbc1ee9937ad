import { expect, test } from 'vitest'
import { createLogger } from './create-logger.ts'

function logged(entry: object): string {
  let line = ''
  createLogger('info', { write: (text) => (line += text) }).info(entry, 'said')
  return line
}

test('secrets are replaced, one and two levels deep', () => {
  const line = logged({ password: 'secret-word', options: { url: 'postgres://a:secret-word@b/c' } })
  expect(line).not.toContain('secret-word')
  expect(JSON.parse(line)).toMatchObject({
    msg: 'said',
    password: '[redacted]',
    options: { url: '[redacted]' },
  })
})

test('a failed statement keeps its code and loses the values in it', () => {
  const failure = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (slug)=(secret-word)',
  })
  const line = logged({ err: failure })
  expect(line).not.toContain('secret-word')
  expect(JSON.parse(line).err).toMatchObject({ message: 'duplicate key', code: '23505' })
})

test('a line break in a value cannot make a second entry', () => {
  expect(logged({ name: 'a\n{"level":60}' }).trimEnd().split('\n')).toHaveLength(1)
})
