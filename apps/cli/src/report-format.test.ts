import { describe, expect, it } from 'vitest'
import { reportFormat } from './report-format.ts'

describe('the kind of a report', () => {
  it.each([
    [{ format: 'csv' }, 'csv'],
    [{ format: 'md', out: 'a.pdf' }, 'md'],
    [{ out: 'a/b.report.XLSX' }, 'xlsx'],
    [{ format: 'pdf', out: 'a' }, 'pdf'],
  ] as const)('of %j is %s', (flags, format) => {
    expect(reportFormat(flags, true, 'en')).toBe(format)
  })

  it.each([{}, { out: 'report' }, { format: 'doc' }, { format: '' }, { format: 'toString' }])(
    'of %j is not known',
    (flags) => {
      expect(() => reportFormat(flags, false, 'en')).toThrow('pdf, xlsx, csv, json, md')
    },
  )

  it('goes to a terminal only as text', () => {
    for (const format of ['pdf', 'xlsx']) {
      expect(() => reportFormat({ format }, true, 'en')).toThrow('--out')
      expect(reportFormat({ format }, false, 'en')).toBe(format)
    }
    for (const format of ['csv', 'json', 'md']) expect(reportFormat({ format }, true, 'en')).toBe(format)
  })
})
