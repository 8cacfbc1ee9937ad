import { unitText } from '@kilotoken/messages'
import { useLocale } from 'next-intl'
import { ColumnFigure } from './column-figure.tsx'
import styles from './price-figure.module.css'

/** A price in whole money, with its currency written out. */
export function PriceFigure({ figure }: { figure: { value: number; unit: string } }) {
  const locale = useLocale()
  return (
    <>
      <ColumnFigure figure={figure} decimals={0} />
      <span className={styles.unit}> {unitText(figure.unit, locale)}</span>
    </>
  )
}
