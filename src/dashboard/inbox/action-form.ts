import type { HandoffDetail, RepActionPost } from '../../http/desk-contract.ts';

/** What a form of an action is given. */
export interface ActionFormProps {
  handoff: HandoffDetail;
  onAct: (action: RepActionPost) => void;
  onCancel: () => void;
}
