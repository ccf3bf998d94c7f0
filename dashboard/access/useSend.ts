import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { RequestError } from '../api/request.ts'

/** What is not right, by field. Nothing, or false, where there is nothing to say. */
export type FieldErrors<Name extends string> = { readonly [Field in Name]?: string | false | undefined }

type Sending<Answer, Name extends string> = {
  readonly send: () => Promise<Answer>
  /** What can be told before sending. */
  readonly check?: () => FieldErrors<Name>
  /** A refusal that belongs beside a field. */
  readonly refusal?: (error: RequestError) => FieldErrors<Name> | undefined
  readonly done: (answer: Answer) => unknown
}

const somethingWrong = (errors: object) => Object.values(errors).some(Boolean)

/** A form that is sent: what was typed stays until it is done, and the first field that is not right gets the focus. */
export function useSend<Answer, Name extends string = never>(sending: Sending<Answer, Name>) {
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<FieldErrors<Name>>({})
  const [problem, setProblem] = useState<RequestError>()
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const { mutateAsync } = useMutation({ mutationFn: sending.send, retry: false })

  useEffect(() => {
    if (somethingWrong(errors)) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (underWay.current) return
    const wrong = sending.check?.() ?? {}
    setErrors(wrong)
    setProblem(undefined)
    if (somethingWrong(wrong)) return
    underWay.current = true
    setBusy(true)
    try {
      await sending.done(await mutateAsync())
    } catch (error) {
      const refused = error instanceof RequestError ? error : new RequestError('unexpected', 0)
      const beside = sending.refusal?.(refused)
      if (beside) setErrors(beside)
      else setProblem(refused)
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }

  return { form, errors, problem, busy, submit }
}
