import { useTranslations } from 'next-intl'
import styles from './entry.module.css'
import { EntryFigures } from './entry-figures.tsx'
import type { ModelShape } from './model-rows.ts'

const BEFORE_ATTENTION = [
  'parameters',
  'activeParameters',
  'layers',
  'hidden',
  'heads',
  'kvHeads',
  'headDim',
] as const
const AFTER_ATTENTION = [
  'vocabulary',
  'context',
  'slidingWindow',
  'experts',
  'expertsPerToken',
  'sharedExperts',
  'kvLoraRank',
  'ropeHeadDim',
  'kvBytesPerToken',
] as const

/** All that is known of a model's shape. */
export function ModelEntry({ model }: { model: ModelShape }) {
  const t = useTranslations('app.catalogue')
  const named = (key: (typeof BEFORE_ATTENTION | typeof AFTER_ATTENTION)[number]) => ({
    key,
    label: t(`figure.${key}`),
    figure: model[key],
  })
  return (
    <>
      <p className={styles.lead}>{model.family}</p>
      <h2 className={styles.heading}>{t('figures')}</h2>
      <EntryFigures
        caption={t('figures')}
        figures={[
          ...BEFORE_ATTENTION.map(named),
          {
            key: 'attention',
            label: t('figure.attention'),
            word: { text: t(`attentionKind.${model.attention.kind}`), source: model.attention },
          },
          ...AFTER_ATTENTION.map(named),
        ]}
      />
    </>
  )
}
