import { TimeText } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { priceAge } from './price-age.ts'
import styles from './price-age-text.module.css'

/** How old a price is, in words and, where it is old, in colour. */
export function PriceAgeText({ date, today }: { date: string; today: string }) {
  const t = useTranslations('app.catalogue')
  const age = priceAge(date, today)
  return (
    <span className={styles.age} data-level={age.level}>
      <TimeText iso={date}>{t('priceAge', age)}</TimeText>
    </span>
  )
}
