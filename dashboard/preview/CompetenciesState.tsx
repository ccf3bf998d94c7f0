import { CompetenciesEmpty } from '../competencies/CompetenciesEmpty.tsx'
import { CompetenciesSkeleton } from '../competencies/CompetenciesSkeleton.tsx'
import { CompetenciesView } from '../competencies/CompetenciesView.tsx'
import { competenciesExamples } from '../examples/competencies.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'

const prefix = 'competencias-'
const examples = new Map(Object.entries(competenciesExamples))

export const competenciesStates = [...examples.keys(), 'loading', 'stale'].map((name) => `${prefix}${name}`)

/** Competencias as an example makes it, by the name of the state. */
export function CompetenciesState({ state }: { state: string }) {
  const name = state.slice(prefix.length)
  const report = examples.get(name) ?? competenciesExamples.typical
  if (name === 'loading') return <CompetenciesSkeleton />
  if (!report.scope.publishedThrough) return <CompetenciesEmpty checking={false} onCheck={() => {}} />
  return (
    <>
      {name === 'stale' && (
        <StaleNotice
          error={new Error()}
          updatedAt={Date.now() - 3 * 3_600_000}
          retrying={false}
          onRetry={() => {}}
        />
      )}
      <CompetenciesView report={report} />
    </>
  )
}
