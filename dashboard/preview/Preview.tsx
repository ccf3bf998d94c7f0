import { useLocation } from '@tanstack/react-router'
import { SessionContext } from '../access/session.ts'
import { exampleSession } from '../examples/access.ts'
import { type OverviewExample, overviewExamples } from '../examples/overview.ts'
import { OverviewEmpty } from '../overview/OverviewEmpty.tsx'
import { OverviewSkeleton } from '../overview/OverviewSkeleton.tsx'
import { OverviewView } from '../overview/OverviewView.tsx'
import { ReceivedTile } from '../overview/ReceivedTile.tsx'
import { Frame } from '../shell/Frame.tsx'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { AccessState, accessStates } from './AccessState.tsx'
import { AgentsState, agentsStates } from './AgentsState.tsx'
import { CompetenciesState, competenciesStates } from './CompetenciesState.tsx'

const names = Object.keys(overviewExamples) as OverviewExample[]
const isExample = (name: string): name is OverviewExample => names.some((known) => known === name)
const nothing = () => {}

/** Every state of the page, drawn from examples: for looking at while building, never in production. */
export default function Preview() {
  const { hash } = useLocation()
  const name = isExample(hash) ? hash : 'typical'
  const report = overviewExamples[name]
  const received = <ReceivedTile received={47} />
  return (
    <SessionContext value={exampleSession('manager')}>
      <Frame>
        <p className="no-print" style={{ display: 'flex', flexWrap: 'wrap', gap: 16, marginBottom: 16 }}>
          {[...names, 'loading', 'stale', ...competenciesStates, ...agentsStates, ...accessStates].map(
            (example) => (
              <a key={example} href={`#${example}`}>
                {example}
              </a>
            ),
          )}
        </p>
        {hash === 'stale' && (
          <StaleNotice
            error={new Error()}
            updatedAt={Date.now() - 3 * 3_600_000}
            retrying={false}
            onRetry={nothing}
          />
        )}
        {accessStates.includes(hash) ? (
          <AccessState name={hash} />
        ) : agentsStates.includes(hash) ? (
          <AgentsState name={hash} />
        ) : competenciesStates.includes(hash) ? (
          <CompetenciesState state={hash} />
        ) : hash === 'loading' ? (
          <OverviewSkeleton />
        ) : report.scope.publishedThrough ? (
          <OverviewView report={report} received={received} />
        ) : (
          <OverviewEmpty received={received} checking={false} onCheck={nothing} />
        )}
      </Frame>
    </SessionContext>
  )
}
