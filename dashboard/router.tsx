import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { SessionGate } from './access/SessionGate.tsx'
import { readAddress, writeAddress } from './filters/address.ts'
import { parseSearch } from './filters/filters.ts'
import { agentsWeeks } from './filters/page-filters.ts'
import { OverviewPage } from './overview/OverviewPage.tsx'
import { parsePrintSearch } from './print/print-search.ts'
import { NotFound } from './shell/NotFound.tsx'
import { Root } from './shell/Root.tsx'
import { Shell } from './shell/Shell.tsx'

const rootRoute = createRootRoute({ validateSearch: parseSearch, component: Root })
const gateRoute = createRoute({ getParentRoute: () => rootRoute, id: 'gate', component: SessionGate })
const shellRoute = createRoute({ getParentRoute: () => gateRoute, id: 'shell', component: Shell })
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
  staticData: { standardWeeks: agentsWeeks, needs: 'agent-competencies' },
})
const agentRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/asesores/$code',
  component: lazyRouteComponent(() => import('./agent/AgentPage.tsx'), 'AgentPage'),
  staticData: { standardWeeks: agentsWeeks, takesNoKind: true, needs: 'agent-competencies' },
})
const trainingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capacitacion',
  component: lazyRouteComponent(() => import('./training/TrainingPage.tsx'), 'TrainingPage'),
  staticData: { standardWeeks: agentsWeeks, takesNoKind: true, needs: 'agent-competencies' },
})
const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cuenta',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
  staticData: { takesNoFilters: true },
})
const usersRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/usuarios',
  component: lazyRouteComponent(() => import('./users/UsersPage.tsx'), 'UsersPage'),
  staticData: { takesNoFilters: true, needs: 'invite' },
})
const keysRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/claves',
  component: lazyRouteComponent(() => import('./keys/KeysPage.tsx'), 'KeysPage'),
  staticData: { takesNoFilters: true, needs: 'manage-keys' },
})
const commentsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/comentarios',
  component: lazyRouteComponent(() => import('./comments/CommentsPage.tsx'), 'CommentsPage'),
  staticData: { needs: 'comments' },
})
const alertsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/alertas',
  component: lazyRouteComponent(() => import('./alerts/AlertsPage.tsx'), 'AlertsPage'),
  staticData: { takesNoFilters: true, needs: 'office-numbers' },
})
const touchpointsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/puntos',
  component: lazyRouteComponent(() => import('./touchpoints/TouchpointsPage.tsx'), 'TouchpointsPage'),
  staticData: { takesNoKind: true },
})
const participationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/participacion',
  component: lazyRouteComponent(() => import('./participation/ParticipationPage.tsx'), 'ParticipationPage'),
  staticData: { takesNoKind: true },
})
const smsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sms',
  component: lazyRouteComponent(() => import('./sms/SmsPage.tsx'), 'SmsPage'),
  staticData: { takesNoKind: true, needs: 'sms' },
})
const smsTextsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sms/textos',
  component: lazyRouteComponent(() => import('./sms-texts/SmsTextsPage.tsx'), 'SmsTextsPage'),
  staticData: { takesNoFilters: true, needs: 'sms-texts' },
})
// On paper there is no shell.
const printRoute = createRoute({
  getParentRoute: () => gateRoute,
  path: '/puntos/imprimir',
  validateSearch: parsePrintSearch,
  component: lazyRouteComponent(() => import('./print/PrintPage.tsx'), 'PrintPage'),
  staticData: { takesNoKind: true },
})
const notFoundRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound })

// For who is not in yet.
const doorRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitacion',
    component: lazyRouteComponent(() => import('./access/InvitationPage.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/olvido',
    component: lazyRouteComponent(() => import('./access/ForgotPage.tsx'), 'ForgotPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/restablecer',
    component: lazyRouteComponent(() => import('./access/ResetPage.tsx'), 'ResetPage'),
  }),
] as const

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
  gateRoute.addChildren([
    shellRoute.addChildren([
      overviewRoute,
      competenciesRoute,
      agentsRoute,
      agentRoute,
      trainingRoute,
      commentsRoute,
      touchpointsRoute,
      participationRoute,
      smsRoute,
      smsTextsRoute,
      alertsRoute,
      accountRoute,
      usersRoute,
      keysRoute,
      notFoundRoute,
    ]),
    printRoute,
  ]),
  ...doorRoutes,
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
