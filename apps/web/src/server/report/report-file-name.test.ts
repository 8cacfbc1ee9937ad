import { expect, test } from 'vitest'
import { plainReportFileName, reportFileName } from './report-file-name.ts'

const FILE = {
  format: 'pdf',
  planName: 'Assistant, 2027',
  planVersion: 3,
  madeAt: new Date('2026-11-29T23:30:00Z'),
  zone: 'UTC',
} as const

test.each([
  [FILE, 'Assistant-2027-v3-2026-11-29.pdf'],
  // Half past seven the next morning there.
  [{ ...FILE, zone: 'Asia/Shanghai' }, 'Assistant-2027-v3-2026-11-30.pdf'],
  [{ ...FILE, zone: 'America/New_York', format: 'xlsx' }, 'Assistant-2027-v3-2026-11-29.xlsx'],
  [{ ...FILE, planName: '客服台', format: 'json' }, '客服台-v3-2026-11-29.json'],
  [{ ...FILE, planName: 'a"; filename="b.exe', format: 'csv' }, 'a-filename-b-exe-v3-2026-11-29.csv'],
] as const)('a report is called after plan, version and day (%#)', (file, name) => {
  expect(reportFileName(file)).toBe(name)
})

test('its plain name is the same whatever the plan is called', () => {
  expect(plainReportFileName({ ...FILE, planName: '客服台' })).toBe('report-v3-2026-11-29.pdf')
})
