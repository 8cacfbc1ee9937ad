import { useTranslations } from 'next-intl'
import { AcceleratorPrices } from './accelerator-prices.tsx'
import type { Accelerator } from './accelerator-rows.ts'
import { AcceleratorServers, type NodeType } from './accelerator-servers.tsx'
import styles from './entry.module.css'
import { EntryFigures } from './entry-figures.tsx'

const PEAKS = ['fp32', 'tf32', 'fp16', 'bf16', 'fp8', 'int8', 'fp4'] as const

export type AcceleratorEntryProps = {
  accelerator: Accelerator
  /** The server types that carry it. */
  servers: readonly NodeType[]
  /** The day prices are as old as on. */
  today: string
}

/** All that is known of an accelerator: its figures, every price, the servers that carry it. */
export function AcceleratorEntry({ accelerator, servers, today }: AcceleratorEntryProps) {
  const t = useTranslations('app.catalogue')
  const { vendor, formFactor: form, releasedOn, peak, prices } = accelerator
  const named = (key: 'memory' | 'memoryBandwidth' | 'scaleUpBandwidth' | 'tdp') => ({
    key,
    label: t(`figure.${key}`),
    figure: accelerator[key],
  })
  return (
    <>
      <p className={styles.lead}>{t('vendorAndForm', { vendor, form })}</p>
      <h2 className={styles.heading}>{t('figures')}</h2>
      <EntryFigures
        caption={t('figures')}
        figures={[
          named('memory'),
          named('memoryBandwidth'),
          ...PEAKS.map((key) => ({ key, label: t(`figure.${key}`), figure: peak[key] })),
          named('scaleUpBandwidth'),
          named('tdp'),
          {
            key: 'released',
            label: t('figure.released'),
            ...(releasedOn !== undefined && { word: { text: releasedOn } }),
          },
        ]}
      />
      <h2 className={styles.heading}>{t('prices')}</h2>
      {prices.length === 0 ? (
        <p className={styles.none}>{t('noPrices')}</p>
      ) : (
        <AcceleratorPrices prices={prices} today={today} />
      )}
      <h2 className={styles.heading}>{t('servers')}</h2>
      {servers.length === 0 ? (
        <p className={styles.none}>{t('noServers')}</p>
      ) : (
        <AcceleratorServers servers={servers} />
      )}
    </>
  )
}
