import { AgentView } from '../agent/AgentView.tsx'
import { agentWords } from '../agent/agent-words.ts'
import { CommentsCard } from '../agent/CommentsCard.tsx'
import { AgentsEmpty } from '../agents/AgentsEmpty.tsx'
import { AgentsSkeleton } from '../agents/AgentsSkeleton.tsx'
import { AgentsView } from '../agents/AgentsView.tsx'
import { agentsWords } from '../agents/agents-words.ts'
import { type AgentExample, agentExamples, exampleComments } from '../examples/agent.ts'
import { type AgentsExample, agentsExamples, exampleOffices } from '../examples/agents.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useLanguage } from '../language/context.ts'

const agents = Object.keys(agentsExamples) as AgentsExample[]
const agent = Object.keys(agentExamples) as AgentExample[]
const nothing = () => {}

/** Of the agents' pages, by the name of their example. */
export const agentsStates: readonly string[] = [
  ...agents.map((name) => `agents-${name}`),
  'agents-loading',
  ...agent.map((name) => `agent-${name}`),
]

export function AgentsState({ name }: { name: string }) {
  const language = useLanguage()
  const { change } = useFilters()
  const many = agents.find((example) => name === `agents-${example}`)
  const one = agent.find((example) => name === `agent-${example}`)
  const { question } = agentsWords[language]
  if (many) {
    const report = agentsExamples[many]
    return report.scope.publishedThrough ? (
      <AgentsView
        key={name}
        report={report}
        offices={exampleOffices}
        oneWeek={many === 'oneWeek'}
        measure={undefined}
        onMeasure={(measure) => change({ measure })}
      />
    ) : (
      <AgentsEmpty question={question} checking={false} onCheck={nothing} />
    )
  }
  if (one) {
    const report = agentExamples[one]
    const comments = one === 'allWithheld' ? [] : exampleComments
    return report.scope.publishedThrough ? (
      <AgentView
        key={name}
        report={report}
        offices={exampleOffices}
        comments={<CommentsCard state={{ kind: 'read', total: comments.length, comments }} />}
      />
    ) : (
      <AgentsEmpty question={agentWords[language].question} checking={false} onCheck={nothing} />
    )
  }
  return <AgentsSkeleton question={question} />
}
