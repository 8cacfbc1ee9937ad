import { expect, test } from 'vitest'
import { namingDetails } from './column-names.ts'

const column = { strategy: 'Cloud', plan: 'Assistant', version: '3', scenario: '' }

test.each([
  ['strategies of one plan', [column, { ...column, strategy: 'Own' }], [[], []]],
  ['two plans', [column, { ...column, plan: 'Search' }], [['plan'], ['plan']]],
  ['two versions of a plan', [column, { ...column, version: '2' }], [['version'], ['version']]],
  [
    'a scenario beside the plan as it stands, and a strategy that stands alone',
    [column, { ...column, scenario: 'Growth' }, { ...column, strategy: 'Own', scenario: 'Growth' }],
    [['scenario'], ['scenario'], []],
  ],
  ['two plans of one name', [column, column], [['number'], ['number']]],
])('%s', (_, columns, details) => {
  expect(namingDetails(columns)).toEqual(details)
})
