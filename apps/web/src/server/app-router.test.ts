import { initTRPC } from '@trpc/server'
import { expect, test } from 'vitest'
import { appRouter } from './app-router.ts'
import { findProceduresWithoutPolicy } from './find-procedures-without-policy.ts'

test('every procedure has a policy', () => {
  expect(Object.keys(appRouter._def.procedures)).toContain('sample.estimate')
  expect(findProceduresWithoutPolicy(appRouter)).toEqual([])
})

test('a procedure without one is found, at any depth', () => {
  const t = initTRPC.create()
  const inner = t.router({ open: t.procedure.query(() => 1) })
  expect(findProceduresWithoutPolicy(t.router({ inner }))).toEqual(['inner.open'])
})
