import { touchpointsExamples } from '../examples/touchpoints.ts'
import { StaleNotice } from '../states/StaleNotice.tsx'
import { TouchpointsEmpty } from '../touchpoints/TouchpointsEmpty.tsx'
import { TouchpointsSkeleton } from '../touchpoints/TouchpointsSkeleton.tsx'
import { TouchpointsView } from '../touchpoints/TouchpointsView.tsx'

const nothing = () => {}
const prefix = 'puntos-'
const examples = new Map(Object.entries(touchpointsExamples))

export const touchpointsStates = [...examples.keys(), 'loading', 'stale'].map((name) => `${prefix}${name}`)

/** Puntos QR as an example makes it, by the name of the state. */
export function TouchpointsState({ state }: { state: string }) {
  const name = state.slice(prefix.length)
  const report = examples.get(name) ?? touchpointsExamples.typical
  if (name === 'loading') return <TouchpointsSkeleton />
  if (report.touchpoints.length === 0)
    return <TouchpointsEmpty anyOffice={report.offices.length > 0} onNew={nothing} />
  return (
    <>
      {name === 'stale' && (
        <StaleNotice
          error={new Error()}
          updatedAt={Date.now() - 3 * 3_600_000}
          retrying={false}
          onRetry={nothing}
        />
      )}
      <TouchpointsView report={report} origin="https://encuesta.example.pe" onNew={nothing} />
    </>
  )
}
