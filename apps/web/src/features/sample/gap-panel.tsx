'use client'

import { SidePanel, Skeleton } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { CORE_FACTORS } from '../estimate/estimate-address.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import { Formula } from '../trace/formula.tsx'
import { TraceSource } from '../trace/trace-source.tsx'
import { TraceTree } from '../trace/trace-tree.tsx'
import styles from './gap-panel.module.css'
import type { GpuGap } from './sample-figures.ts'

export type GapPanelProps = { onClose: () => void; onGo: (scenario: string, id: string) => void }

/** The two chains that end in a number of GPUs, one under the other, each leading into its own trace. */
export function GapPanel({ onClose, onGo }: GapPanelProps) {
  const t = useTranslations('app.sample')
  const trace = useTranslations('app.estimate.trace')
  const api = useTRPC()
  const gap = useQuery(api.sample.gpuGap.queryOptions())
  return (
    <SidePanel
      label={trace('label')}
      closeLabel={trace('close')}
      onClose={onClose}
      findReturnTarget={() => document.getElementById('main')}
    >
      {gap.isError && <QueryFailure error={gap.error} onRetry={() => gap.refetch()} />}
      {gap.isPending && <Skeleton shape="chart" />}
      {gap.data !== undefined && (
        <>
          {gap.data.ratio !== null && <Verdict gap={gap.data} ratio={gap.data.ratio} />}
          <Chain
            title={t('gap.computeOnly')}
            chain={gap.data.computeOnly}
            scenario="compute_only"
            onGo={(id) => onGo('compute_only', id)}
          />
          <Chain
            title={t('gap.fleet')}
            chain={gap.data.fleet}
            scenario="guosheng"
            onGo={(id) => onGo('guosheng', id)}
          />
        </>
      )}
    </SidePanel>
  )
}

function Verdict({ gap, ratio }: { gap: GpuGap; ratio: number }) {
  const t = useTranslations('app.sample.gap')
  const words = useFigureWords()
  const low = gap.computeOnly.gpus.figure
  const high = gap.fleet.gpus.figure
  return (
    <div className={styles.verdict}>
      <h2 className={styles.title}>{t('title', { ratio: ratio.toFixed(0) })}</h2>
      <p>{t('text')}</p>
      <p className={styles.ratio}>
        {t('ratio', {
          high: words.parts(high, 'card').value,
          low: words.parts(low, 'card').value,
          result: ratio.toFixed(2),
        })}
      </p>
    </div>
  )
}

type ChainProps = { title: string; chain: GpuGap['fleet']; scenario: string; onGo: (id: string) => void }

function Chain({ title, chain, scenario, onGo }: ChainProps) {
  const t = useTranslations('app.sample')
  const trace = useTranslations('app.estimate.trace')
  const words = useFigureWords()
  const { gpus, utilisation } = chain
  return (
    <section className={styles.chain}>
      <h3>{title}</h3>
      <p className={styles.value}>{words.text(gpus.figure, 'full')}</p>
      <p className={styles.note}>{t('gap.utilisation', { share: words.text(utilisation, 'card') })}</p>
      <Formula explanation={gpus} onGo={onGo} />
      {gpus.inputs.length === 0 ? (
        <TraceSource explanation={gpus} />
      ) : (
        <TraceTree
          label={trace('tree', { label: title })}
          inputs={gpus.inputs}
          home={gpus.context}
          choice={{ scenario, factors: CORE_FACTORS }}
          onGo={onGo}
        />
      )}
    </section>
  )
}
