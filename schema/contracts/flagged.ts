import * as z from 'zod'

/** Of the responses behind a number, how many came in a way that needs a look. They count like the others. */
export const Flagged = z
  .object({
    responses: z.int().meta({ description: 'Published; whole blocks, so 10 or more where there are any' }),
    flagged: z.int().meta({
      description: 'Too fast, in a burst, or many from one network. Which of these is not told',
    }),
  })
  .meta({ id: 'Flagged' })
export type Flagged = z.infer<typeof Flagged>
