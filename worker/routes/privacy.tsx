import { Hono } from 'hono'
import { PrivacyPage } from '../survey/privacy-page.tsx'
import { type Asked, frame, inTheirLanguage, page } from './citizen-page.tsx'

export const privacy = new Hono<Asked>()

privacy.use('/privacidad', inTheirLanguage)

privacy.get('/privacidad', (c) => {
  const { entity, messaging, turnstile } = c.var.context
  const facts = {
    entity: entity.name,
    sms: messaging !== undefined,
    replies: messaging?.provider.takesReplies ?? false,
    redacts: messaging?.provider.redact !== undefined,
    personCheck: turnstile !== undefined,
  }
  return page(c, <PrivacyPage {...frame(c)} facts={facts} contact={entity.privacyContact} />, 200)
})

// As SMS spell it, where each character counts.
privacy.get('/sms', (c) => c.redirect('/privacidad#sms'))
