import { expect, test } from 'vitest'
import { filePolicy } from './file-policy.ts'

test.each(['/t/1/plans/2/v/3/download', '/t/1/reports/2/pdf', '/t/1/audit.csv'])('%s is a file', (path) => {
  expect(filePolicy(path)).toContain('sandbox')
})

test.each([
  '/t/1/plans/2/v/3',
  '/t/1/plans/2/v/3/download/more',
  '/t/1/plans',
  '/t/1/reports',
  '/t/1/reports/new',
  '/sample',
])('%s is a page', (path) => {
  expect(filePolicy(path)).toBeUndefined()
})
