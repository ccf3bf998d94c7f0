import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, RouterContextProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { roleSentence, whatItOpens } from '../../dashboard/access/role-words.ts'
import { SessionContext } from '../../dashboard/access/session.ts'
import { AgentView } from '../../dashboard/agent/AgentView.tsx'
import { AgentsView } from '../../dashboard/agents/AgentsView.tsx'
import { createClient } from '../../dashboard/api/client.ts'
import {
  exampleMembers,
  exampleSession,
  keysExamples,
  places,
  staffExamples,
} from '../../dashboard/examples/access.ts'
import { agentExamples } from '../../dashboard/examples/agent.ts'
import { agentsExamples, exampleOffices } from '../../dashboard/examples/agents.ts'
import { KeysView } from '../../dashboard/keys/KeysView.tsx'
import { visitExample } from '../../dashboard/keys/visit-example.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import { accessStates } from '../../dashboard/preview/access-states.tsx'
import { router } from '../../dashboard/router.tsx'
import { TabNavigation } from '../../dashboard/shell/Navigation.tsx'
import { UsersView } from '../../dashboard/users/UsersView.tsx'
import { VisitRequest } from '../../schema/contracts/visits.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { mayDo, type Role, roles } from '../../schema/permissions.ts'

router.update({ ...router.options, history: createMemoryHistory({ initialEntries: ['/panel/'] }) })

const drawn = (
  page: ReactNode,
  { language = 'es', role = 'manager' }: { language?: Language; role?: Role } = {},
) =>
  renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={createClient()}>
        <RouterContextProvider router={router}>
          <LanguageContext value={language}>
            <SessionContext value={exampleSession(role)}>{page}</SessionContext>
          </LanguageContext>
        </RouterContextProvider>
      </QueryClientProvider>
    </MantineProvider>,
  )
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const states = Object.values(accessStates).flatMap((ofPage) => Object.entries(ofPage))

describe.each(states)('the state %s', (_, draw) => {
  it.each(['es', 'en'] as const)('labels every field and names every button (%s)', (language) => {
    const markup = drawn(draw(), { language })
    const fields = [...markup.matchAll(/<(?:input|select)[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !/hidden=""/.test(tag))
    for (const field of fields) {
      const id = /\sid="([^"]+)"/.exec(field)?.[1]
      const wrapped = /type="(radio|checkbox)"/.test(field)
      expect(wrapped || markup.includes(`for="${id}"`), field).toBe(true)
    }
    for (const [button, inside = ''] of markup.matchAll(/<button[^>]*>(.*?)<\/button>/gs)) {
      expect(/aria-label="[^"]+"/.test(button) || textOf(inside).trim() !== '', button).toBe(true)
    }
  })
})

describe('what a role opens', () => {
  it.each(roles)('is told by the table of permissions, and by nothing else: %s', (role) => {
    const told = whatItOpens(role, 'es').join('\n')
    expect(told.includes('lee los comentarios')).toBe(mayDo(role, 'comments'))
    expect(told.includes('ve los resultados de cada asesor')).toBe(mayDo(role, 'agent-numbers'))
    expect(told.includes('sin su resultado general')).toBe(
      mayDo(role, 'agent-competencies') && !mayDo(role, 'agent-numbers'),
    )
    expect(told.includes('cambia y quita accesos')).toBe(mayDo(role, 'manage-users'))
    expect(roleSentence(role, 'en')).toMatch(/^[A-Z].*\.$/)
  })

  it.each(roles)('is all that a phone’s tabs lead to: %s', (role) => {
    const tabs = drawn(<TabNavigation />, { role })
    expect(tabs.includes('href="/panel/asesores"')).toBe(mayDo(role, 'agent-competencies'))
    expect(tabs).not.toContain('/panel/claves')
  })
})

describe('the list of users', () => {
  const typical = (role: 'administrator' | 'manager') =>
    drawn(<UsersView report={staffExamples.typical} viewer={exampleMembers[role]} places={places} />, {
      role,
    })

  it('tells how many have access, how many invitations still hold, and who lacks what their role needs', () => {
    const text = textOf(typical('administrator'))
    expect(text).toContain('5 personas tienen acceso y 1 invitación espera.')
    expect(text).toContain('A 1 persona le falta configurar el segundo factor')
    expect(text).toContain('! Falta el segundo factor')
    expect(text).toContain('! Venció')
  })

  it('offers no change of oneself, and to a manager none at all', () => {
    expect(typical('administrator')).not.toContain(
      `Cambiar el acceso de ${exampleMembers.administrator.name}`,
    )
    expect(typical('administrator')).toContain(`Cambiar el acceso de ${exampleMembers.manager.name}`)
    expect(typical('manager')).not.toContain('Cambiar el acceso')
    expect(typical('manager')).toContain('Retirar la invitación de luz@entidad.gob.pe')
  })
})

describe('the list of keys', () => {
  it('tells which have gone silent, and lets none be revoked twice', () => {
    const markup = drawn(<KeysView report={keysExamples.typical} offices={places.offices} />)
    expect(textOf(markup)).toContain('3 claves están en uso en 3 sedes.')
    expect(textOf(markup)).toContain('Sin registros en 7 días: Tótem de la entrada.')
    expect(markup.match(/aria-label="Revocar/g)).toHaveLength(3)
  })

  it('shows a call that the API’s contract takes', () => {
    const call = visitExample('https://indaga.example', 'CEN', 'indaga_x', new Date('2026-11-25T15:00:00Z'))
    const body = /-d '(.*)'$/.exec(call)?.[1] ?? ''
    expect(VisitRequest.safeParse(JSON.parse(body)).success).toBe(true)
  })
})

describe('an agents’ page without the overall result, as a trainer gets it', () => {
  const all = agentsExamples.typical
  const overall = all.measures.findIndex(({ measure }) => measure === 'G1')
  const without = <Each,>(list: readonly Each[]) => list.filter((_, index) => index !== overall)

  it('has no column for it, and every other one', () => {
    const report = {
      ...all,
      measures: without(all.measures),
      agents: all.agents.map((agent) => ({ ...agent, estimates: without(agent.estimates) })),
    }
    const map = (shown: typeof report) =>
      drawn(<AgentsView report={shown} offices={exampleOffices} measure={undefined} onMeasure={() => {}} />)
    const cells = (markup: string) => markup.match(/<td/g)?.length ?? 0
    expect(map(all)).toContain('La visita')
    expect(map(report)).not.toMatch(/La visita|Satisfacción/)
    expect(cells(map(all)) - cells(map(report))).toBe(all.agents.length + 1)
  })

  it('has neither its card nor its weeks', () => {
    const { typical } = agentExamples
    const report = {
      ...typical,
      measures: typical.measures.filter(({ measure }) => measure !== 'G1'),
      trend: [],
    }
    const text = textOf(drawn(<AgentView report={report} offices={exampleOffices} comments={false} />))
    expect(text).not.toMatch(
      /Satisfacción con la atención|% de satisfechos|En sus palabras|semanas con resultados/,
    )
    expect(text).toContain('Sobre la persona que le atendió')
  })
})
