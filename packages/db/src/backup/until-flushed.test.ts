import { expect, test } from 'vitest'
import { untilFlushed } from './until-flushed.ts'

test('looks again until the log is on disk up to the end', async () => {
  const answers = ['0/FFFFF00', '0/FFFFFFF', '0/10000000', '0/20000000']
  await untilFlushed('0/10000000', () => Promise.resolve(answers.shift() ?? ''))
  expect(answers).toEqual(['0/20000000'])
})

test('does not wait for ever', async () => {
  await expect(untilFlushed('0/2', () => Promise.resolve('0/1'), 30)).rejects.toThrow('log-not-flushed')
})
