'use client'

import { useAddress } from '../address/use-address.ts'
import { parseRunAddress, printRunAddress } from './run-address.ts'

const FORMAT = { parse: parseRunAddress, print: printRunAddress }

/** Which strategy and which threshold the page of a run shows. */
export function useRunAddress() {
  return useAddress(FORMAT)
}
