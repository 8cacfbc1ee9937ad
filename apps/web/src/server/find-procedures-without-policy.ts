import type { AnyTRPCRouter } from '@trpc/server'
import type { ProcedureMeta } from './policy.ts'

/** Paths of the procedures that do not say who may call them. The server refuses to load while there is one. */
export function findProceduresWithoutPolicy(router: AnyTRPCRouter): string[] {
  const procedures: Record<string, { _def: { meta?: unknown } }> = router._def.procedures
  return Object.entries(procedures)
    .filter(
      ([, procedure]) => (procedure._def.meta as Partial<ProcedureMeta> | undefined)?.policy === undefined,
    )
    .map(([path]) => path)
}
