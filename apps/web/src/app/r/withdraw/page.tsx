import { WithdrawForm } from '../../../rater/steps/withdraw-form.tsx'

/** Where a receipt's code takes answers out. */
export default function Withdraw() {
  return <WithdrawForm />
}
