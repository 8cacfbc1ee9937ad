'use client'

import { useRouter } from 'next/navigation'
import { planPath } from './plan-path.ts'
import { useRefreshPlans } from './use-refresh-plans.ts'

/** Leads to a plan that has just been made. `query` tells its page how it came about. */
export function useOpenNewPlan(team: string): (plan: string, query?: string) => void {
  const router = useRouter()
  const refresh = useRefreshPlans()
  return (plan, query = '') => {
    router.push(`${planPath.read(team, plan)}${query}`)
    void refresh()
  }
}
