import { expect, test } from 'vitest'
import { currentTeam } from './current-team.ts'

const teams = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]

test('the address decides, then the last visit, then the first team', () => {
  expect(currentTeam(teams, 'b', 'c')).toEqual({ id: 'b' })
  expect(currentTeam(teams, undefined, 'c')).toEqual({ id: 'c' })
  expect(currentTeam(teams, undefined, undefined)).toEqual({ id: 'a' })
})

test('a team that is not the reader’s is never shown, and without a team there is none', () => {
  expect(currentTeam(teams, 'theirs', 'gone')).toEqual({ id: 'a' })
  expect(currentTeam([], 'a', 'a')).toBeUndefined()
})
