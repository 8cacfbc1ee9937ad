import { expect, test } from 'vitest'
import { memberActs } from './member-acts.ts'

const colleague = (role: 'owner' | 'admin' | 'editor' | 'viewer') => ({ role, isMe: false })

test('only owners and administrators act, and only an owner on an owner', () => {
  expect(memberActs('viewer', colleague('viewer'))).toEqual([])
  expect(memberActs('editor', colleague('viewer'))).toEqual([])
  expect(memberActs('admin', colleague('owner'))).toEqual([])
  expect(memberActs('admin', colleague('admin'))).toEqual(['changeRole', 'remove'])
  expect(memberActs('owner', colleague('owner'))).toEqual(['changeRole', 'resetLink', 'remove'])
})

test('nobody removes or resets themselves here', () => {
  expect(memberActs('owner', { role: 'owner', isMe: true })).toEqual(['changeRole'])
  expect(memberActs('admin', { role: 'admin', isMe: true })).toEqual(['changeRole'])
})
