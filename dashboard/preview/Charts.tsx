import { sharedAxis } from '../charts/axis.ts'
import { DistributionBar, DistributionStrip, partsInWords } from '../charts/DistributionBar.tsx'
import { AxisEnds, IntervalBar } from '../charts/IntervalBar.tsx'
import { TenPeople } from '../charts/TenPeople.tsx'
import { TrendCard } from '../charts/TrendCard.tsx'
import { WeeklyLine } from '../competencies/WeeklyLine.tsx'
import { weekScaleOf } from '../competencies/weekly-line.ts'
import { DriversCard } from '../drivers/DriversCard.tsx'
import { distributionExamples, intervalExamples, trendExamples } from '../examples/charts.ts'
import { driversExamples } from '../examples/drivers.ts'
import { funnelExamples } from '../examples/funnel.ts'
import { participationExamples } from '../examples/participation.ts'
import { smsExamples } from '../examples/sms.ts'
import { FunnelCard } from '../funnel/FunnelCard.tsx'
import { useLanguage, useWords } from '../language/context.ts'
import { ChannelsCard } from '../participation/ChannelsCard.tsx'
import { FunnelCard as SmsFunnelCard } from '../sms/FunnelCard.tsx'
import styles from './preview.module.css'

/** Each chart alone, over its examples. */
export function Charts() {
  const words = useWords()
  const language = useLanguage()
  const axis = sharedAxis(Object.values(intervalExamples))
  return (
    <div className={styles.charts}>
      <h1>Charts</h1>
      {Object.entries(trendExamples).map(([name, control]) => (
        <section key={name} className="card">
          <h2 className="card-title">
            TrendCard, TrendBody, TrendExplorer, StatisticSwitch, TrendChart, ControlLimits, NewLimits,
            SignalMark, DataDisclosure, ScrolledTable, TrendTable, WeeklyLine: {name}
          </h2>
          <WeeklyLine points={control.points} scale={weekScaleOf(control.points)} />
          <TrendCard control={control} measure={words.trendMeasure} whole={name === 'gaps'} />
        </section>
      ))}
      {Object.entries(intervalExamples).map(([name, estimate]) => (
        <section key={name} className="card">
          <h2 className="card-title">IntervalBar: {name}</h2>
          <IntervalBar estimate={estimate} axis={axis} reference={name === 'wide' ? 0.792 : undefined} />
          <AxisEnds axis={axis} />
        </section>
      ))}
      {Object.entries(distributionExamples).map(([name, parts]) => (
        <section key={name} className="card">
          <h2 className="card-title">DistributionBar, DistributionStrip: {name}</h2>
          <DistributionBar parts={parts} />
          <DistributionStrip parts={parts} label={partsInWords(parts, language)} />
        </section>
      ))}
      {Object.entries(driversExamples).map(([name, report]) => (
        <div key={name}>
          <h2 className="card-title">PointExplorer, QuadrantChart: {name}</h2>
          <DriversCard report={report} />
        </div>
      ))}
      {Object.entries(funnelExamples).map(([name, report]) => (
        <div key={name}>
          <h2 className="card-title">FunnelCard, FunnelChart: {name}</h2>
          <FunnelCard report={report} measures={['G1', 'OS', 'CE']} onMeasure={() => {}} />
        </div>
      ))}
      <h2 className="card-title">PeopleBars: short, long</h2>
      <ChannelsCard channels={participationExamples.typical.channels} />
      <SmsFunnelCard funnel={smsExamples.typical.total} />
      <section className="card">
        <h2 className="card-title">TenPeople</h2>
        {[0, 8, 10].map((tenths) => (
          <TenPeople key={tenths} tenths={tenths} />
        ))}
      </section>
    </div>
  )
}
