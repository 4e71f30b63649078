import type { AnyStateMachine } from 'xstate';
import type { Profile } from '../domain/profile.ts';

/** A flow as it is written in `flows/`: a statechart made from the profile, and the folder with its copy. */
export interface FlowDefinition {
  name: string;
  machine(profile: Profile): AnyStateMachine;
}
