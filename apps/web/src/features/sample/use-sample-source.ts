'use client'

import { useMemo } from 'react'
import { useTRPC } from '../api/use-api.ts'
import type { EstimateSource } from '../estimate/estimate-source.ts'
import { ofMonth } from '../trace/of-month.ts'
import { FIRST_VIEW } from './sample-address.ts'

/** The sample as a source of estimates. It is always seen through one of its analysts. */
export function useSampleSource(): EstimateSource {
  const api = useTRPC()
  return useMemo(() => {
    const named = ({ scenario, factors }: Parameters<EstimateSource['estimate']>[0]) => ({
      scenario: scenario ?? FIRST_VIEW.scenario,
      factors: [...(factors ?? FIRST_VIEW.factors)],
    })
    return {
      estimate: (choice) => api.sample.estimate.queryOptions(named(choice)),
      trace: (choice, id) => api.sample.trace.queryOptions({ ...named(choice), ...ofMonth(choice), id }),
    }
  }, [api])
}
