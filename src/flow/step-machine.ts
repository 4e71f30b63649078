import { type ActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';

/** A machine as pure steps: from a snapshot and an event to the next snapshot and its actions. */
export interface StepMachine<Input, Event extends { type: string }> {
  begin(input: Input): Stepped;
  step(snapshot: AnyMachineSnapshot, event: Event): Stepped;
}

export interface Stepped {
  snapshot: AnyMachineSnapshot;
  actions: EmittedAction[];
}

/** An action that a step asks for: the engine carries it out as rows, it is never run. */
export interface EmittedAction {
  type: string;
  params: unknown;
  info?: { event: { type: string } & Record<string, unknown> };
}

/**
 * Does what XState's `initialTransition` and `transition` do. Those make an inert actor for every step, and compute
 * a first state with it, which was a third of a turn; here one inert actor serves all steps. The machines spawn no
 * actors, so nothing of a step stays in it.
 *
 * @param sample an input that the machine can begin with
 */
export function stepMachine<Input, Event extends { type: string }>(
  machine: AnyStateMachine,
  sample: Input,
): StepMachine<Input, Event> {
  const actor = createActor(machine, { input: sample });
  const scopeInto = (actions: EmittedAction[]): ActorScope<AnyMachineSnapshot, Event> => ({
    self: actor as never,
    system: actor.system,
    id: '',
    sessionId: '',
    logger: () => {},
    defer: () => {},
    emit: () => {},
    stopChild: () => {},
    actionExecutor: (action) => {
      actions.push(action as EmittedAction);
    },
  });
  return {
    begin(input) {
      const actions: EmittedAction[] = [];
      const snapshot = machine.getInitialSnapshot(scopeInto(actions) as never, input) as AnyMachineSnapshot;
      // XState keeps what a first state threw in the snapshot; a conversation must not begin in such a one.
      if (snapshot.status === 'error') throw snapshot.error;
      return { snapshot, actions };
    },
    step(snapshot, event) {
      const actions: EmittedAction[] = [];
      return { snapshot: machine.transition(snapshot, event, scopeInto(actions) as never), actions };
    },
  };
}
