import { CATALOGUE_VERSION } from '@kilotoken/catalogue'
import { expect, it } from 'vitest'
import { bookOf } from './report-book.ts'

it('is the book that comes along, and no other is named', () => {
  expect(bookOf(undefined, 'en').version).toBe(CATALOGUE_VERSION)
  expect(bookOf(CATALOGUE_VERSION, 'en').version).toBe(CATALOGUE_VERSION)
  expect(() => bookOf('1999.01', 'en')).toThrow('1999.01')
  expect(() => bookOf('1999.01', 'zh-CN')).toThrow('价目')
})
