import { SegmentedControl } from '@mantine/core'
import { useControlWords } from './control-words.ts'
import { type Statistic, statistics } from './statistic.ts'
import styles from './trend-card.module.css'

type Props = { readonly statistic: Statistic; readonly onStatistic: (statistic: Statistic) => void }

export function StatisticSwitch({ statistic, onStatistic }: Props) {
  const say = useControlWords()
  return (
    <SegmentedControl<Statistic>
      className={`${styles.switch} no-print`}
      aria-label={say.statistic}
      size="xs"
      value={statistic}
      onChange={onStatistic}
      data={statistics.map((value) => ({
        value,
        label: (
          <span title={say.statisticNames[value]}>
            <span aria-hidden="true">{say.statistics[value]}</span>
            <span className="visually-hidden">{say.statisticNames[value]}</span>
          </span>
        ),
      }))}
    />
  )
}
