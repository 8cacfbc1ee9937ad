import { expect, test } from 'vitest'
import { changedSince } from './plan-overview.ts'

const at = new Date('2026-11-25T12:00:00Z')
const saved = (version: number, who: string) => ({
  version,
  createdByName: who,
  createdAt: at,
  isMine: who === 'me',
})

test('what came after my last version, and who saved the newest of it', () => {
  const versions = [saved(4, 'Wei'), saved(3, 'Ann'), saved(2, 'me'), saved(1, 'me')]
  expect(changedSince(versions)).toEqual({ version: 2, versions: 2, by: 'Wei', at })
})

test('nothing where the newest is mine, and nothing for who never saved', () => {
  expect(changedSince([saved(2, 'me'), saved(1, 'Wei')])).toBeNull()
  expect(changedSince([saved(2, 'Ann'), saved(1, 'Wei')])).toBeNull()
})
