"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogClose, DialogContent, DialogFooter } from "@/components/ui/dialog";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { saveRoles, withdraw } from "@/lib/features/people/actions";
import { roleLabels, roles, type Role } from "@/lib/study/vocabulary";

export interface MemberActionsProps {
  studyId: string;
  member: { memberId: string; name: string; roles: readonly Role[] };
  /** Only a custodian makes and unmakes custodians. */
  holdsCustody: boolean;
}

/** What an organizer can do with a member. */
export function MemberActions(props: MemberActionsProps) {
  const { member } = props;
  const [open, setOpen] = useState<"roles" | "withdraw">();
  const close = () => setOpen(undefined);
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="quiet" size="small" aria-label={`Actions for ${member.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuItem onSelect={() => setOpen("roles")}>Change roles</DropdownMenuItem>
          <DropdownMenuItem tone="danger" onSelect={() => setOpen("withdraw")}>
            Withdraw from the study
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={open === "roles"} onOpenChange={close}>
        <DialogContent title={`Roles of ${member.name}`}>
          <RolesForm {...props} onSaved={close} />
        </DialogContent>
      </Dialog>
      <Dialog open={open === "withdraw"} onOpenChange={close}>
        <DialogContent
          title={`Withdraw ${member.name}?`}
          description="They lose access to the study. What they have handed in stays. They can come back by a new invitation."
        >
          <ActionForm action={withdraw} onSuccess={close}>
            <input type="hidden" name="studyId" value={props.studyId} />
            <input type="hidden" name="memberId" value={member.memberId} />
            <DialogButtons label="Withdraw" variant="danger" />
          </ActionForm>
        </DialogContent>
      </Dialog>
    </>
  );
}

function RolesForm({
  studyId,
  member,
  holdsCustody,
  onSaved,
}: MemberActionsProps & { onSaved: () => void }) {
  const isFixed = (role: Role) =>
    (role === "custodian" && !holdsCustody) || (role === "author" && !member.roles.includes(role));
  return (
    <ActionForm action={saveRoles} onSuccess={onSaved}>
      <input type="hidden" name="studyId" value={studyId} />
      <input type="hidden" name="memberId" value={member.memberId} />
      <FormField name="roles" label="Roles" group>
        {roles.map((role) => (
          <div key={role}>
            <Checkbox
              name="roles[]"
              value={role}
              label={roleLabels[role]}
              hint={role === "author" && isFixed(role) ? "By an invitation only." : undefined}
              defaultChecked={member.roles.includes(role)}
              disabled={isFixed(role)}
            />
            {isFixed(role) && member.roles.includes(role) ? (
              <input type="hidden" name="roles[]" value={role} />
            ) : null}
          </div>
        ))}
      </FormField>
      <DialogButtons label="Save" variant="primary" />
    </ActionForm>
  );
}

function DialogButtons({ label, variant }: { label: string; variant: "primary" | "danger" }) {
  return (
    <DialogFooter>
      <DialogClose asChild>
        <Button variant="quiet">Cancel</Button>
      </DialogClose>
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </DialogFooter>
  );
}
