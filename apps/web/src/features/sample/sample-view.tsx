'use client'

import { useAddress } from '../address/use-address.ts'
import { EstimateSourceContext } from '../estimate/estimate-source.ts'
import { PlanEstimate } from '../estimate/plan-estimate.tsx'
import { AnalystCards } from './analyst-cards.tsx'
import { GapPanel } from './gap-panel.tsx'
import { GapSentence } from './gap-sentence.tsx'
import { parseSampleAddress, printSampleAddress } from './sample-address.ts'
import { useSampleSource } from './use-sample-source.ts'

const FORMAT = { parse: parseSampleAddress, print: printSampleAddress }

/** The sample: whose estimate, what sets the analysts apart, and what each comes to. */
export function SampleView() {
  const [address, change] = useAddress(FORMAT)
  const { scenario, factors, figure, month, why } = address
  return (
    <EstimateSourceContext value={useSampleSource()}>
      <PlanEstimate
        address={{ scenario, factors, figure, month }}
        change={({ scenario: next, factors: counted, ...rest }) =>
          change({
            ...rest,
            ...(next !== undefined && { scenario: next }),
            ...(counted !== undefined && { factors: counted }),
            ...(rest.figure !== undefined && { why: undefined }),
          })
        }
        top={
          <>
            <AnalystCards
              factors={factors}
              chosen={scenario}
              onChoose={(next) => change({ scenario: next })}
            />
            <GapSentence isOpen={why === 'gpus'} onOpen={() => change({ why: 'gpus', figure: undefined })} />
          </>
        }
        panel={
          why === 'gpus' && (
            <GapPanel
              onClose={() => change({ why: undefined })}
              onGo={(to, id) => change({ scenario: to, figure: id, why: undefined })}
            />
          )
        }
      />
    </EstimateSourceContext>
  )
}
