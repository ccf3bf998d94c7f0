import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { SmsReport } from '../../schema/contracts/sms.ts'
import { ConfirmDialog } from '../access/ConfirmDialog.tsx'
import { smsQuery, suppressionsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { useFilters } from '../filters/useFilters.ts'
import type { Fetched } from '../report/fetched.ts'
import { ReportPage } from '../report/ReportPage.tsx'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { SmsSkeleton } from './SmsSkeleton.tsx'
import { SmsView } from './SmsView.tsx'
import { SuppressionsCard } from './SuppressionsCard.tsx'
import { useSmsWords } from './sms-words.ts'
import { type Wish, WishDialog } from './WishDialog.tsx'

export function SmsPage() {
  const say = useSmsWords()
  usePageTitle(say.title)
  const { filters } = useFilters()
  const client = useQueryClient()
  const [open, setOpen] = useState<'resume' | 'wish'>()
  const [page, setPage] = useState(1)
  const [recorded, setRecorded] = useState<Wish>()
  const list = useQuery(suppressionsQuery(page))
  const refresh = () => client.invalidateQueries({ queryKey: ['sms'] })
  const close = () => setOpen(undefined)
  return (
    <>
      <Sms
        fetched={useQuery(smsQuery(filters))}
        onResume={() => setOpen('resume')}
        suppressions={
          <SuppressionsCard
            list={list.data}
            failed={list.isError}
            page={page}
            onPage={setPage}
            onRecord={() => {
              setRecorded(undefined)
              setOpen('wish')
            }}
            recorded={recorded && say.saved[recorded]}
          />
        }
      />
      {open === 'resume' && (
        <ConfirmDialog
          title={say.resume}
          text={say.resumeText}
          action={say.resume}
          send={() => send('POST', '/api/v1/sms/resume', {})}
          done={refresh}
          onClose={close}
        />
      )}
      {open === 'wish' && (
        <WishDialog
          onDone={(wish) => {
            setRecorded(wish)
            setPage(1)
            return refresh()
          }}
          onClose={close}
        />
      )}
    </>
  )
}

type Props = {
  readonly fetched: Fetched<SmsReport>
  readonly onResume: () => void
  readonly suppressions: ReactNode
}

export function Sms({ fetched, onResume, suppressions }: Props) {
  const { question } = useSmsWords()
  return (
    <ReportPage fetched={fetched} question={question} skeleton={<SmsSkeleton />} nothing={() => undefined}>
      {(report) => <SmsView report={report} onResume={onResume} suppressions={suppressions} />}
    </ReportPage>
  )
}
