import { expect, test } from 'vitest'
import { arrangePlans } from './arrange-plans.ts'

const PLANS = [
  { name: 'Plan 10', updatedAt: new Date('2026-03-01') },
  { name: 'plan 9', updatedAt: new Date('2026-01-01') },
  { name: { en: 'Assistant', zh: '助手' }, updatedAt: new Date('2026-02-01') },
] as const

const names = (
  search: string,
  sort: 'name' | 'changed',
  isDescending: boolean,
  locale: 'en' | 'zh-CN' = 'en',
) =>
  arrangePlans(PLANS, { search, sort, isDescending }, locale).map(({ name }) =>
    typeof name === 'string' ? name : name.en,
  )

test('in the order asked for, with numbers in names as numbers', () => {
  expect(names('', 'changed', true)).toEqual(['Plan 10', 'Assistant', 'plan 9'])
  expect(names('', 'name', false)).toEqual(['Assistant', 'plan 9', 'Plan 10'])
  expect(names('', 'name', true)).toEqual(['Plan 10', 'plan 9', 'Assistant'])
})

test('found by any part of the name, in either language, whatever the case', () => {
  expect(names(' PLAN ', 'name', false)).toEqual(['plan 9', 'Plan 10'])
  expect(names('助', 'name', false)).toEqual(['Assistant'])
  expect(names('assist', 'name', false, 'zh-CN')).toEqual(['Assistant'])
  expect(names('nothing', 'name', false)).toEqual([])
})
