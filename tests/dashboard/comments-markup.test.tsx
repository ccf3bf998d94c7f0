import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { commentsAnswer } from '../../dashboard/comments/answer.ts'
import { CommentsView } from '../../dashboard/comments/CommentsView.tsx'
import { type CommentsExample, commentOffices, commentsExamples } from '../../dashboard/examples/comments.ts'
import { LanguageContext } from '../../dashboard/language/context.ts'
import type { Language } from '../../schema/instrument/text.ts'

vi.mock('../../dashboard/filters/useFilters.ts', () => ({
  useFilters: () => ({ filters: {}, active: 0, change: () => {}, clear: () => {} }),
}))

function drawn(name: CommentsExample, language: Language = 'es') {
  const { report, wish } = commentsExamples[name]
  return renderToStaticMarkup(
    <MantineProvider>
      <LanguageContext value={language}>
        <CommentsView report={report} comments={report.comments} wish={wish} offices={commentOffices} />
      </LanguageContext>
    </MantineProvider>,
  )
}

const quotes = (markup: string) =>
  [...markup.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, inner = '']) => inner)
const plain = (markup: string) =>
  markup
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

const withoutBlankLines = (text: string) => text.replaceAll(/\n{3,}/g, '\n\n')

const names = Object.keys(commentsExamples) as CommentsExample[]

describe.each(names)('the page drawn from the example %s', (name) => {
  const { report, wish } = commentsExamples[name]

  it.each(['es', 'en'] as const)('says each comment as it was written (%s)', (language) => {
    const markup = drawn(name, language)
    expect(quotes(markup).map(plain)).toEqual(report.comments.map(({ text }) => withoutBlankLines(text)))
    expect(plain(markup.match(/<h1.*?<\/h1>/s)?.[0] ?? '')).toBe(
      commentsAnswer(report, wish, language).sentence,
    )
  })

  it('holds no element that somebody wrote', () => {
    const markup = drawn(name).replaceAll(/<style data-mantine.*?<\/style>/gs, '')
    expect(markup).not.toMatch(/<(?:script|img|style|iframe)\b/i)
    for (const inner of quotes(markup)) expect(inner.replaceAll(/<\/?mark\b[^>]*>/g, '')).not.toMatch(/[<>]/)
  })
})

describe('the list', () => {
  it('puts each comment under its week, with its office and whether its author was satisfied', () => {
    const markup = drawn('typical')
    const weeks = [...markup.matchAll(/<h3[^>]*title="(.*?)"/g)].map(([, week]) => week)
    expect(weeks).toEqual(['2026-W47', '2026-W46', '2026-W44'])
    expect(markup.match(/Sede Central/g)).toHaveLength(3)
    expect(markup.match(/No quedó satisfecho/g)).toHaveLength(2)
    expect(plain(markup)).toContain('5 de 312 comentarios')
  })

  it('marks the words that were found', () => {
    const marks = [...drawn('found').matchAll(/<mark[^>]*>(.*?)<\/mark>/g)].map(([, text]) => text)
    expect(marks).toEqual(['Esperé'])
  })
})

describe('where nothing is found', () => {
  it('offers one step back', () => {
    expect(plain(drawn('nothingFound'))).toContain('Quitar la búsqueda')
    const others = plain(drawn('nothingOfThese'))
    expect(others).toContain('Mostrar los de todos')
    expect(drawn('nobodyWrote')).not.toContain('Quitar')
  })
})
