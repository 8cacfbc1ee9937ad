import {
  CORE_FACTORS,
  type EstimateAddress,
  parseEstimateAddress,
  printEstimateAddress,
} from '../estimate/estimate-address.ts'

/** What the address of the sample's page says: an analyst, always, and what is open. */
export type SampleAddress = EstimateAddress & {
  scenario: string
  factors: NonNullable<EstimateAddress['factors']>
  /** The question that is open instead of a figure. */
  why: 'gpus' | undefined
}

/** What the page shows first. */
export const FIRST_VIEW = { scenario: 'guosheng', factors: CORE_FACTORS }

/** Reads a query string. Anything may stand there; what is not understood falls back to the first view. */
export function parseSampleAddress(query: URLSearchParams): SampleAddress {
  const {
    scenario = FIRST_VIEW.scenario,
    factors = FIRST_VIEW.factors,
    figure,
    month,
  } = parseEstimateAddress(query, FIRST_VIEW)
  return { scenario, factors, figure, month, why: query.get('why') === 'gpus' ? 'gpus' : undefined }
}

/** The query of an address, with what is as at first left out. */
export function printSampleAddress(address: SampleAddress): URLSearchParams {
  const query = printEstimateAddress(address, FIRST_VIEW)
  if (address.why !== undefined) query.set('why', address.why)
  return query
}
