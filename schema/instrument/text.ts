export type Language = 'es' | 'en'
export type Text = Readonly<Record<Language, string>>
