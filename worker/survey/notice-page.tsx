import type { Language } from '../../schema/instrument/text.ts'
import { Check } from './check.tsx'
import { Document, type Frame } from './document.tsx'
import { FooterLinks } from './footer-links.tsx'
import { type NoticeCode, notices } from './notices.ts'

export type Way =
  | { readonly to: 'office'; readonly name: string; readonly href: string }
  | { readonly to: 'survey'; readonly href: string }

type NoticeProps = Frame & {
  notice: NoticeCode
  /** Where to go from here. */
  way?: Way | undefined
  /** Where who was invited by SMS stops the SMS. */
  leave?: string | undefined
}

/** What the person wanted to tell has already come. */
const received: readonly NoticeCode[] = ['visit-used', 'already-answered']

export function NoticePage({ notice, way, leave, ...frame }: NoticeProps) {
  const { title, paragraphs } = notices[notice][frame.language]
  return (
    // A used link may have been used by this phone's own partial answers: the script then opens them again.
    <Document {...frame} title={title} script={notice === 'visit-used' ? 'plain' : undefined}>
      <main>
        {received.includes(notice) && <Check />}
        <h1 class="j">{title}</h1>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {way && (
          <a class="b" href={way.href}>
            {invitation(way, frame.language)}
          </a>
        )}
      </main>
      {leave && (
        <footer>
          <FooterLinks language={frame.language} leave={leave} />
        </footer>
      )}
    </Document>
  )
}

function invitation(way: Way, language: Language) {
  if (way.to === 'survey') return { es: 'Volver a la encuesta', en: 'Back to the survey' }[language]
  return { es: `Opinar sobre ${way.name}`, en: `Rate ${way.name}` }[language]
}
