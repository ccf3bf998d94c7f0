import type { QueryClient } from '@tanstack/react-query'

/** Every chart that may have these limits is asked for again. */
export const chartsChanged = (client: QueryClient) =>
  Promise.all(['overview', 'trend'].map((chart) => client.invalidateQueries({ queryKey: [chart] })))
