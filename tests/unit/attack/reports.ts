import type { Accountant, Body, Where } from './accountant.ts'

/** Who asks: their offices, and a supervisor's team. */
export type Reader = {
  readonly name: string
  readonly cookie: string
  readonly offices: readonly string[]
  readonly team?: string
}

export type Asked = {
  readonly reader: Reader
  /** What stands for `:id` in the address. */
  readonly id?: string
  readonly query: Readonly<Record<string, string>>
}

/** Says of an answer what each of its numbers stands for. */
export type Report = {
  readonly account: (accountant: Accountant, body: Body, asked: Asked) => void
  /** Fields that are live, or of what is not published: the promise names them. */
  readonly live?: readonly string[]
}

const all: Where = () => true
const seen = ({ reader, query }: Asked): Where => {
  const offices = query.office === undefined ? reader.offices : [query.office]
  return ({ office }) => offices.includes(office)
}
const filtered = (asked: Asked): Where => {
  const { agent, kind } = asked.query
  return both(seen(asked), (leaf) =>
    agent !== undefined ? leaf.agent === agent : kind === undefined || leaf.kind === kind,
  )
}
const both =
  (one: Where, other: Where): Where =>
  (leaf) =>
    one(leaf) && other(leaf)
const ofKind = ({ query }: Asked): Where =>
  query.kind === undefined ? all : ({ kind }) => kind === query.kind
const ofAgent =
  (code: string): Where =>
  ({ agent }) =>
    agent === code
const ofTeam = ({ reader }: Asked, { state }: Accountant): Where =>
  reader.team === undefined ? all : ({ agent }) => agent !== null && state.teams.get(agent) === reader.team

const trendOf = (accountant: Accountant, points: Body, measure: string, where: Where) => {
  for (const { week, estimate } of points)
    accountant.estimate(estimate, measure, where, accountant.week(week))
}
/** Half a year of weeks; centre and limits follow from these weeks alone. */
const controlOf = (accountant: Accountant, control: Body, measure: string, where: Where) => {
  trendOf(accountant, control.points, measure, where)
  for (const { phases } of [control.share, control.mean]) {
    for (const { limits } of phases) {
      accountant.explain(limits, 'centre', 'needs')
      for (const week of limits.weeks ?? []) accountant.explain(week, 'low', 'high')
    }
  }
}
/** Of those served, how many answered: counts, live ones too. */
const rateOf = (accountant: Accountant, rate: Body) => {
  if (rate) accountant.explain(rate, 'share', 'low', 'high', 'answered', 'of')
}
/** Follows from the whole rows of all agents. */
const prior = (accountant: Accountant, prior: Body) =>
  accountant.explain(prior, 'alpha', 'beta', 'pooled', 'agents')

/** Every report, and what stands in it. A route of the API that serves numbers belongs here. */
export const reports: Readonly<Record<string, Report>> = {
  'GET /api/v1/reports/overview': {
    account(accountant, body, asked) {
      const [where, weeks] = [filtered(asked), accountant.window(body.scope)]
      accountant.estimate(body.satisfaction, 'G1', where, weeks)
      accountant.estimate(body.expectations, 'G5', where, weeks)
      accountant.estimate(body.outcome, 'G2', where, weeks)
      trendOf(accountant, body.trend, 'G1', where)
      controlOf(accountant, body.control, 'G1', where)
      accountant.flagged(body.flagged, where, weeks)
      rateOf(accountant, body.rate)
      for (const { office, satisfaction, flagged, rate } of body.offices) {
        const there = both(where, (leaf) => leaf.office === office)
        accountant.estimate(satisfaction, 'G1', there, weeks)
        accountant.flagged(flagged, there, weeks)
        rateOf(accountant, rate)
      }
      accountant.explain(body.change, 'difference', 'low', 'high', 'needs')
    },
    live: ['rate'],
  },
  'GET /api/v1/reports/competencies': {
    account(accountant, body, asked) {
      const [where, weeks] = [filtered(asked), accountant.window(body.scope)]
      accountant.estimate(body.expectations, 'G5', where, weeks)
      for (const { competency, estimate, items, trend } of body.competencies) {
        accountant.estimate(estimate, competency, where, weeks)
        for (const item of items) accountant.estimate(item.estimate, item.item, where, weeks)
        trendOf(accountant, trend, competency, where)
      }
    },
  },
  'GET /api/v1/reports/trend': {
    account(accountant, body, asked) {
      trendOf(accountant, body.points, body.measure, filtered(asked))
      controlOf(accountant, body.control, body.measure, filtered(asked))
    },
  },
  'GET /api/v1/reports/agents': {
    account(accountant, body, asked) {
      const [here, weeks] = [both(seen(asked), ofKind(asked)), accountant.window(body.scope)]
      for (const measure of body.measures) {
        accountant.estimate(measure.office, measure.measure, here, weeks)
        prior(accountant, measure.prior)
      }
      for (const { agent, estimates } of body.agents) {
        for (const [index, estimate] of estimates.entries()) {
          accountant.estimate(estimate, body.measures[index].measure, both(here, ofAgent(agent)), weeks)
        }
      }
    },
  },
  'GET /api/v1/reports/drivers': {
    account(accountant, body, asked) {
      const [where, weeks] = [filtered(asked), accountant.window(body.scope)]
      // Of the whole entity's answers side by side: shares of variance, and how many were sampled.
      accountant.explain(body.computed, 'n', 'smallestPair', 'rSquared')
      for (const { competency, importance, performance } of body.drivers) {
        accountant.explain(importance, 'share', 'low', 'high', 'needs')
        accountant.estimate(performance, competency, where, weeks)
      }
    },
  },
  'GET /api/v1/reports/funnel': {
    account(accountant, body, asked) {
      const [here, weeks] = [both(seen(asked), ofKind(asked)), accountant.window(body.scope)]
      for (const agent of body.agents) {
        accountant.shrunken(agent, body.measure, both(here, ofAgent(agent.agent)), weeks)
      }
      // The target is the share of the whole rows of all agents; the rest follows from it.
      accountant.explain(body.funnel, 'target', 'phi', 'tau2', 'expectedFalse', 'needs')
      for (const limit of body.funnel.limits ?? []) {
        accountant.explain(limit, 'n')
        accountant.explain(limit.at95, 'low', 'high')
        accountant.explain(limit.at998, 'low', 'high')
      }
      accountant.explain(body, 'withheld')
    },
  },
  'GET /api/v1/reports/agents/:id': {
    account(accountant, body, asked) {
      const [own, weeks] = [both(seen(asked), ofAgent(body.agent)), accountant.window(body.scope)]
      const home = asked.query.office ?? accountant.state.homes.get(body.agent)
      for (const { measure, estimate, office, prior: fit } of body.measures) {
        accountant.estimate(estimate, measure, own, weeks)
        accountant.estimate(office, measure, (leaf) => leaf.office === home, weeks)
        prior(accountant, fit)
      }
      for (const { item, estimate } of body.items) accountant.estimate(estimate, item, own, weeks)
      trendOf(accountant, body.trend, 'G1', own)
      if (body.control) controlOf(accountant, body.control, 'G1', own)
      if (body.flagged) accountant.flagged(body.flagged, own, weeks)
    },
  },
  'GET /api/v1/reports/participation': {
    account(accountant, body) {
      for (const counted of [body.total, ...body.offices, ...body.channels, ...(body.agents ?? [])]) {
        accountant.explain(counted, 'served', 'invited', 'opened', 'complete', 'partial')
        rateOf(accountant, counted.rate)
      }
    },
    live: ['complete', 'partial', 'rate', 'invitesFewer'],
  },
  'GET /api/v1/reports/training': {
    account(accountant, body, asked) {
      const [here, weeks] = [seen(asked), accountant.window(body.scope)]
      const scope = both(here, ofTeam(asked, accountant))
      accountant.explain(body, 'target')
      for (const { competency, estimate, gap, importance, agents, concerned } of body.topics) {
        accountant.estimate(estimate, competency, scope, weeks)
        if (gap) accountant.explain(gap, 'gap', 'low', 'high')
        // Of the whole entity, and of no agent: attacked with the drivers' own report.
        accountant.explain(importance, 'share', 'low', 'high', 'needs')
        accountant.explain(agents, 'under', 'mistaken', 'unclear', 'over', 'withheld')
        for (const agent of concerned)
          accountant.shrunken(agent, competency, both(here, ofAgent(agent.agent)), weeks)
      }
    },
  },
  'GET /api/v1/reports/comments': {
    account(accountant, body, asked) {
      const where = both(filtered(asked), ofTeam(asked, accountant))
      accountant.responses(body.responses, where, accountant.window(body.scope))
      accountant.explain(body, 'total', 'pages', 'published', 'responses')
      accountant.explain(body.found, 'favorable', 'unfavorable')
    },
  },
  'GET /api/v1/reports/received-today': {
    account: (accountant, body) => accountant.explain(body, 'received'),
    live: ['received'],
  },
  'GET /api/v1/reports/touchpoints': {
    account(accountant, body) {
      for (const touchpoint of body.touchpoints) accountant.explain(touchpoint, 'scans', 'answers')
    },
    live: ['answers'],
  },
  'GET /api/v1/offices': { account: () => {} },
  'GET /api/v1/offices/:office/places': { account: () => {} },
  'GET /api/v1/teams': { account: () => {} },
}

/** Routes that serve no answers of citizens. */
export const othersServed: readonly string[] = [
  'GET /api/v1/openapi.json',
  'GET /api/v1/surveys/:code',
  'GET /api/v1/session',
  'GET /api/v1/oidc/start',
  'GET /api/v1/oidc/callback/oidc',
  'GET /api/v1/staff',
  'GET /api/v1/ticket-keys',
  'GET /api/v1/training',
  // Sums of five agents and more on either side, whom this entity does not have: recounted in
  // tests/worker/training-effect.test.ts.
  'GET /api/v1/training/:id/effect',
  // Days of alerts, which the promise leaves out by name. Their shares are those of the charts of `trend`, read by the
  // same queries: recounted in tests/worker/alerts.test.ts.
  'GET /api/v1/alerts',
  // How far those asked by SMS came: people counted, none of what they said. Recounted in
  // tests/worker/sms-report.test.ts.
  'GET /api/v1/reports/sms',
  'GET /api/v1/sms/suppressions',
  // The entity's own words, of before anybody answered.
  'GET /api/v1/sms/texts',
]
