import type { FactorGroup } from '@kilotoken/cost-core'

type Choice = { scenario: string | undefined; factors: readonly FactorGroup[] | undefined }

/** A choice as the API takes it, on the server and in the browser alike: what is undefined is left out. */
export function choiceInput({ scenario, factors }: Choice): { scenario?: string; factors?: FactorGroup[] } {
  return {
    ...(scenario !== undefined && { scenario }),
    ...(factors !== undefined && { factors: [...factors] }),
  }
}
