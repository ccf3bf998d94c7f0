import type { CommentsReport, OfficesReport, ScopeSummary } from '../../schema/contracts/reports.ts'
import type { CommentsWish } from '../comments/answer.ts'

const scope: ScopeSummary = {
  from: '2026-W35',
  to: '2026-W47',
  publishedThrough: '2026-W47',
  entity: 'Municipalidad de San Aurelio',
  demonstration: true,
}

export const commentOffices: OfficesReport['offices'] = [
  { office: 'SA-01', name: 'Sede Central' },
  { office: 'SA-02', name: 'Sede del Distrito de San Juan Bautista de la Frontera Norte' },
]

const said = (
  office: string,
  week: string,
  favorable: boolean,
  text: string,
): CommentsReport['comments'][number] => ({ office, week, favorable, text })

const few = [
  said('SA-01', '2026-W47', false, 'Esperé más de una hora y nadie avisó nada.'),
  said('SA-02', '2026-W47', true, 'Me explicaron todo con paciencia.'),
  said('SA-01', '2026-W47', true, 'Salí con el trámite listo,\nno lo esperaba 👍🏽'),
  said('SA-01', '2026-W46', false, 'La espera es larga y las sillas, pocas. Mi número: [teléfono].'),
  said('SA-02', '2026-W44', true, 'Buena atención, aunque demoró un poco.'),
]

type Example = { readonly report: CommentsReport; readonly wish: CommentsWish }

const typical: Example = {
  report: {
    scope,
    total: 312,
    pages: 7,
    found: { favorable: 192, unfavorable: 120 },
    published: 312,
    responses: 4120,
    comments: few,
  },
  wish: {},
}

const found: Example = {
  report: {
    ...typical.report,
    total: 2,
    pages: 1,
    found: { favorable: 0, unfavorable: 2 },
    comments: few.filter(({ text }) => /esper(é|a )/i.test(text)),
  },
  wish: { search: 'ESPERÉ' },
}

const oneWeek: Example = {
  report: {
    ...typical.report,
    scope: { ...scope, from: '2026-W47' },
    total: 3,
    pages: 1,
    found: { favorable: 2, unfavorable: 1 },
    published: 3,
    responses: 41,
    comments: few.slice(0, 3),
  },
  wish: {},
}

const nothingFound: Example = {
  report: {
    ...typical.report,
    total: 0,
    pages: 0,
    found: { favorable: 0, unfavorable: 0 },
    comments: [],
  },
  wish: { search: 'ventanilla"><img src=x onerror=alert(1)>' },
}

const nothingOfThese: Example = {
  report: { ...typical.report, total: 0, pages: 0, found: { favorable: 4, unfavorable: 0 }, comments: [] },
  wish: { search: 'paciencia', favorable: 'no' },
}

const nobodyWrote: Example = {
  report: { ...nothingFound.report, published: 0 },
  wish: {},
}

const zalgo = [...'demora'].map((letter) => letter + '\u0347\u0351\u0363\u0316\u030f'.repeat(12)).join('')

/** What people paste: none of it may run, or break the page. */
const hostile: Example = {
  report: {
    ...typical.report,
    total: 8,
    pages: 1,
    found: { favorable: 4, unfavorable: 4 },
    published: 8,
    comments: [
      said('SA-01', '2026-W47', false, '<script>alert(1)</script><img src=x onerror=alert(1)>'),
      said('SA-02', '2026-W47', true, 'x'.repeat(1000)),
      said('SA-01', '2026-W47', false, `${zalgo} otra demora ${zalgo}`),
      said('SA-01', '2026-W46', true, 'שירות מצוין, תודה רבה! demora 123 (סוף'),
      said('SA-01', '2026-W46', false, '"><style>*{display:none}</style></blockquote></ul></main>'),
      said('SA-01', '2026-W46', true, '{{7*7}} javascript:alert(1) =HYPERLINK("http://x.example")'),
      said('SA-02', '2026-W45', false, '\u0e49'.repeat(300)),
      said('SA-02', '2026-W45', true, `${'\n'.repeat(3)}uno${'\n'.repeat(6)}dos`),
    ],
  },
  wish: {},
}

const { publishedThrough: _, ...unpublished } = scope

const empty: Example = {
  report: { ...nobodyWrote.report, scope: unpublished, responses: 0 },
  wish: {},
}

export const commentsExamples = {
  typical,
  found,
  oneWeek,
  nothingFound,
  nothingOfThese,
  nobodyWrote,
  hostile,
  empty,
} satisfies Record<string, Example>
export type CommentsExample = keyof typeof commentsExamples
