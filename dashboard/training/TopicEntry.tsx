import { Button } from '@mantine/core'
import type { TrainingReport, TrainingTopic } from '../../schema/contracts/training.ts'
import { isProxy } from '../agents/agent-measures.ts'
import type { Axis } from '../charts/axis.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { IntervalBar } from '../charts/IntervalBar.tsx'
import { competencyName } from '../competencies/competency-words.ts'
import { answers, percent, percentRange, pointsApart } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import type { NamedOffice } from '../report/office-name.ts'
import { targetText } from './answer.ts'
import { emptyDraft, type SessionDraft } from './session-draft.ts'
import { AgentChips, AgentsTable } from './TopicAgents.tsx'
import { TopicContent } from './TopicContent.tsx'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

type Props = {
  readonly place: number
  readonly topic: TrainingTopic
  readonly report: TrainingReport
  readonly axis: Axis
  readonly offices: readonly NamedOffice[]
  readonly onPlan?: ((draft: SessionDraft) => void) | undefined
}

export function TopicEntry({ place, topic, report, axis, offices, onPlan }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  const { competency, estimate, gap, importance, agents, concerned, standing } = topic
  const name = competencyName(competency, language)
  const mistaken = Math.round(agents.mistaken)
  const draft = () => ({ ...emptyDraft, competency, agents: concerned.map(({ agent }) => agent) })
  return (
    <li className={styles.topic}>
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <div className={styles.topicBody}>
        <h3 className={styles.topicName}>
          <span className="visually-hidden">{say.rank(place)}: </span>
          {name}
          {isProxy(competency) && <span className={styles.tag}>{say.proxies}</span>}
          {standing === 'close' && <span className={styles.tag}>{say.close}</span>}
        </h3>
        <dl className={styles.terms}>
          <dt>{say.gapTerm}</dt>
          <dd>
            {estimate.kind === 'known' && gap && (
              <>
                {say.gap(
                  percent(estimate.share, language),
                  percentRange(estimate.low, estimate.high, language),
                  answers(estimate.n, language),
                )}{' '}
                <b>
                  {say.short(
                    pointsApart(gap.low, language),
                    pointsApart(gap.high, language),
                    targetText(report),
                  )}
                </b>
                <div className={styles.bar}>
                  <IntervalBar estimate={estimate} axis={axis} reference={report.target} label="" />
                </div>
              </>
            )}
          </dd>
          <dt>{say.importanceTerm}</dt>
          <dd>
            {importance.kind === 'known'
              ? say.importance(
                  percent(importance.share, language),
                  percentRange(importance.low, importance.high, language),
                )
              : say.importanceUnknown}
          </dd>
          <dt>{say.whoTerm}</dt>
          <dd>
            {agents.alike ? say.alike : say.who(agents.under, agents.unclear, agents.withheld)}{' '}
            {!agents.alike && mistaken > 0 && say.mistaken(mistaken)}
            {!agents.alike && <AgentChips agents={concerned} />}
          </dd>
        </dl>
      </div>
      {onPlan && (
        <Button
          className={`${styles.plan} no-print`}
          size="md"
          variant={place === 1 ? 'filled' : 'default'}
          aria-label={say.planOf(name)}
          onClick={() => onPlan(draft())}
        >
          {say.plan}
        </Button>
      )}
      <div className={styles.below}>
        {!agents.alike && concerned.length > 0 && (
          <DataDisclosure show={say.showAgents(concerned.length)} hide={say.hideAgents}>
            <AgentsTable name={name} agents={concerned} offices={offices} />
          </DataDisclosure>
        )}
        <DataDisclosure show={say.showContent} hide={say.hideContent}>
          <TopicContent competency={competency} />
        </DataDisclosure>
      </div>
    </li>
  )
}
