import { lazy, Suspense } from 'react'
import type { TrainedGroup, TrainingEffect, TrainingSession } from '../../schema/contracts/training.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { competencyName } from '../competencies/competency-words.ts'
import { count, percent, percentRange, pointsApart, signedPoints } from '../format/numbers.ts'
import { plainDate } from '../format/plain-date.ts'
import { lastDay } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { type KnownEffect, reasonOf, verdictOf, type WithheldEffect } from './effect-words.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

const EffectChart = lazy(() => import('./EffectChart.tsx'))

type Props = { readonly session: TrainingSession; readonly effect: TrainingEffect }

/** What a session changed, or why it can't be told and when it can. */
export function EffectView({ session, effect }: Props) {
  return effect.kind === 'known' ? (
    <Measured session={session} effect={effect} />
  ) : (
    <NotMeasured effect={effect} />
  )
}

/** What no later answers change. */
const forGood: readonly WithheldEffect['reason'][] = ['supervised', 'few-trained', 'no-spread']

/** From a tenth of a point on. */
const isShown = (difference: number) => Math.abs(difference) >= 0.0005

function NotMeasured({ effect }: { effect: WithheldEffect }) {
  const say = useTrainingWords()
  const language = useLanguage()
  return (
    <div className={`withheld ${styles.notMeasured}`}>
      <b>{forGood.includes(effect.reason) ? say.notMeasurable : say.notYet}</b>
      <p>
        {reasonOf(effect, language)} {effect.toldOn && say.tellOn(plainDate(effect.toldOn, language))}
      </p>
    </div>
  )
}

function Measured({ session, effect }: { session: TrainingSession; effect: KnownEffect }) {
  const say = useTrainingWords()
  const words = useWords()
  const language = useLanguage()
  const { trained, comparison, verdict, weeks, leftOut, settled, through } = effect
  const moved = (name: string, { before, after }: TrainedGroup) =>
    `${name}: ${say.movement(percent(before.share, language), percent(after.share, language))}`
  const groups = [
    { name: say.groupTrained(trained.agents), group: trained, key: styles.keyTrained },
    { name: say.groupComparison(comparison.agents), group: comparison, key: styles.keyComparison },
  ]
  const sentence = verdictOf(effect, language)
  return (
    <>
      <p className={styles.verdict}>{sentence}</p>
      <p className="card-sub">{say.compared(trained.agents, comparison.agents, weeks)}</p>
      <div
        className={styles.chart}
        role="img"
        aria-label={say.chart(
          moved(groups[0]?.name ?? '', trained),
          moved(groups[1]?.name ?? '', comparison),
          sentence,
        )}
      >
        <Suspense fallback={<p className={styles.waiting}>{words.loadingChart}</p>}>
          <EffectChart trained={trained} comparison={comparison} before={say.before} after={say.after} />
        </Suspense>
      </div>
      <ul className={styles.legend} aria-hidden="true">
        {groups.map(({ name, group, key }) => (
          <li key={name}>
            <i className={key} />
            {moved(name, group)}
          </li>
        ))}
      </ul>
      <p className={styles.effect}>
        <span
          className={`${styles.tag} ${verdict === 'rose' ? styles.tagRose : verdict === 'fell' ? styles.tagFell : ''}`}
        >
          {say.verdicts[verdict]}
        </span>{' '}
        <b>
          {say.points(
            signedPoints(effect.effect, language),
            signedPoints(effect.low, language),
            signedPoints(effect.high, language),
          )}
        </b>
      </p>
      <p className={styles.small}>
        {[
          isShown(effect.expected) && say.expected(signedPoints(effect.expected, language)),
          verdict === 'unclear' && say.reach(pointsApart((effect.high - effect.low) / 2, language)),
          !settled && say.mayChange(lastDay(through, language)),
          leftOut > 0 && say.leftOut(leftOut),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <DataDisclosure>
        <table className="data-table">
          <caption className={styles.caption}>
            {say.effectCaption(competencyName(session.competency, language))}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say.group}</th>
              <th scope="col">{say.before}</th>
              <th scope="col">{say.after}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ name, group }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[group.before, group.after].map(({ share, low, high, n }, period) => (
                  <td key={period === 0 ? 'before' : 'after'}>
                    {percent(share, language)}
                    <small className={styles.block}>{percentRange(low, high, language)}</small>
                    <small className={styles.block}>n {count(n, language)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </DataDisclosure>
    </>
  )
}
