import type { Language, Text } from '../../schema/instrument/text.ts'

const privacy: Text = { es: 'Qué hacemos con sus datos', en: 'What we do with your data' }
const leaving: Text = { es: 'No recibir más encuestas por SMS', en: 'No more surveys by SMS' }

/** @param props `leave`: where who was invited by SMS stops the SMS */
export const FooterLinks = ({ language, leave }: { language: Language; leave?: string | undefined }) => (
  <p class="u">
    <a href={`/privacidad?lang=${language}`}>{privacy[language]}</a>
    {leave && <a href={leave}>{leaving[language]}</a>}
  </p>
)
