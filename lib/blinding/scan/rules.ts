import type { RuleId, ScanRule } from "./finding";
import { acknowledgement } from "./rules/acknowledgement";
import { circumstances } from "./rules/circumstances";
import { eMail } from "./rules/e-mail";
import { machineAuthor } from "./rules/machine-author";
import { machineVoice } from "./rules/machine-voice";
import { orcid } from "./rules/orcid";
import { ownAddress } from "./rules/own-address";
import { ownInstitution } from "./rules/own-institution";
import { ownName } from "./rules/own-name";
import { personalPage } from "./rules/personal-page";
import { repository } from "./rules/repository";
import { selfReference } from "./rules/self-reference";

/** What the scan looks for. Where two find the same words, the earlier one says it. */
export const scanRules: readonly ScanRule[] = [
  ownAddress,
  ownName,
  eMail,
  orcid,
  repository,
  personalPage,
  ownInstitution,
  acknowledgement,
  selfReference,
  circumstances,
  machineAuthor,
  machineVoice,
];

/** A rule by its id. */
export function ruleOf(id: RuleId): ScanRule {
  const rule = scanRules.find((one) => one.id === id);
  if (!rule) throw new RangeError(`There is no rule ${id}`);
  return rule;
}
