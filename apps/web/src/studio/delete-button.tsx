'use client'

import { Trash2 } from 'lucide-react'
import { Button } from '../design/button.tsx'
import { Confirm } from '../design/confirm.tsx'

/** Deletes a take after asking. */
export function DeleteButton({ onDelete }: { onDelete: () => void }) {
  return (
    <Confirm
      trigger={
        <Button look="bare" icon={<Trash2 size={18} aria-hidden="true" />}>
          Delete
        </Button>
      }
      title="Delete this picture?"
      confirmLabel="Delete it"
      onConfirm={onDelete}
    >
      It disappears for everybody who has its link, and can’t be brought back.
    </Confirm>
  )
}
