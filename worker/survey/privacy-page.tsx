import type { Child } from 'hono/jsx'
import { Document, type Frame } from './document.tsx'
import { type PrivacyFacts, privacyWords } from './privacy-words.ts'

type PrivacyProps = Frame & {
  facts: PrivacyFacts
  /** Where people claim their rights: an e-mail or another address; missing: at the entity's. */
  contact: string | undefined
}

/** What is done with what people tell, for who wants to know. */
export function PrivacyPage({ facts, contact, ...frame }: PrivacyProps) {
  const { title, sections, sms, rights, claim } = privacyWords[frame.language]
  const [before, after] = claim
  return (
    <Document {...frame} title={title}>
      <main>
        <h1 class="j">{title}</h1>
        {sections(facts).map((section) => (
          <Part key={section[0]} section={section} />
        ))}
        {facts.sms && <Part section={sms(facts)} id="sms" />}
        <Part
          section={[
            rights,
            <>
              {before}
              {contact && /^\S+@\S+$/.test(contact) ? (
                <a href={`mailto:${contact}`}>{contact}</a>
              ) : (
                (contact ?? facts.entity)
              )}
              {after}
            </>,
          ]}
        />
      </main>
    </Document>
  )
}

const Part = ({ section: [title, ...paragraphs], id }: { section: readonly Child[]; id?: string }) => (
  <section class="d" id={id}>
    <h2>{title}</h2>
    {paragraphs.map((paragraph) => paragraph && <p key={String(paragraph)}>{paragraph}</p>)}
  </section>
)
