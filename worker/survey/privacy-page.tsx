import { Document, type Frame } from './document.tsx'
import { type PrivacyFacts, privacyWords } from './privacy-words.ts'

type PrivacyProps = Frame & {
  facts: PrivacyFacts
  /** Where people claim their rights: an e-mail or another address; missing: at the entity's. */
  contact: string | undefined
}

/** What is done with what people tell, for who wants to know. */
export function PrivacyPage({ facts, contact, ...frame }: PrivacyProps) {
  const { title, sections, rights } = privacyWords[frame.language]
  return (
    <Document {...frame} title={title}>
      <main>
        <h1 class="j">{title}</h1>
        {sections(facts).map(
          (section) =>
            section && (
              <section class="d" id={section.id}>
                <h2>{section.title}</h2>
                {section.paragraphs.map((paragraph) => paragraph && <p>{paragraph}</p>)}
              </section>
            ),
        )}
        <section class="d">
          <h2>{rights.title}</h2>
          <p>
            {rights.before}
            {contact && /^\S+@\S+$/.test(contact) ? (
              <a href={`mailto:${contact}`}>{contact}</a>
            ) : (
              (contact ?? facts.entity)
            )}
            {rights.after}
          </p>
        </section>
      </main>
    </Document>
  )
}
