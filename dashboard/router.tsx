import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { readAddress, writeAddress } from './filters/address.ts'
import { parseSearch } from './filters/filters.ts'
import { agentsWeeks } from './filters/page-filters.ts'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { parsePrintSearch } from './print/print-search.ts'
import { NotFound } from './shell/NotFound.tsx'
import { Root } from './shell/Root.tsx'
import { Shell } from './shell/Shell.tsx'

const rootRoute = createRootRoute({ validateSearch: parseSearch, component: Root })
const shellRoute = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell })
const overviewRoute = createRoute({ getParentRoute: () => shellRoute, path: '/', component: OverviewPage })
const competenciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/competencias',
  component: lazyRouteComponent(() => import('./competencies/CompetenciesPage.tsx'), 'CompetenciesPage'),
})
const agentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/asesores',
  component: lazyRouteComponent(() => import('./agents/AgentsPage.tsx'), 'AgentsPage'),
  staticData: { standardWeeks: agentsWeeks },
})
const agentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/asesores/$code',
  component: lazyRouteComponent(() => import('./agent/AgentPage.tsx'), 'AgentPage'),
  staticData: { standardWeeks: agentsWeeks, takesNoKind: true },
})
const commentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/comentarios',
  component: lazyRouteComponent(() => import('./comments/CommentsPage.tsx'), 'CommentsPage'),
})
const touchpointsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/puntos',
  component: lazyRouteComponent(() => import('./touchpoints/TouchpointsPage.tsx'), 'TouchpointsPage'),
  staticData: { takesNoKind: true },
})
// On paper there is no shell.
const printRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/puntos/imprimir',
  validateSearch: parsePrintSearch,
  component: lazyRouteComponent(() => import('./print/PrintPage.tsx'), 'PrintPage'),
  staticData: { takesNoKind: true },
})
const notFoundRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound })

// Vite writes the condition out, so that nothing of the preview is in what is built for production.
const previewRoutes =
  import.meta.env.DEV || import.meta.env.MODE === 'preview'
    ? [
        createRoute({
          getParentRoute: () => rootRoute,
          path: '/preview',
          component: lazyRouteComponent(() => import('./preview/Preview.tsx')),
        }),
      ]
    : []

const routeTree = rootRoute.addChildren([
  shellRoute.addChildren([
    overviewRoute,
    competenciesRoute,
    agentsRoute,
    agentRoute,
    commentsRoute,
    touchpointsRoute,
    notFoundRoute,
  ]),
  printRoute,
  ...previewRoutes,
])

export const router = createRouter({
  routeTree,
  basepath: '/panel',
  trailingSlash: 'preserve',
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface HistoryState {
    /** The agent from whose page one comes back. */
    readonly agent?: string
  }
}
