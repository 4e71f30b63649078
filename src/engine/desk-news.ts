import { leadToRoute } from '../flow/lead-to-route.ts';
import { promiseOf } from '../flow/promise.ts';
import { answerValue } from '../flow/prompt.ts';
import type { BotVoice } from './bot-voice.ts';
import type { DeskRecord } from './desk-record.ts';
import type { EffectRows, KeptEffect } from './effect-rows.ts';
import type { FlowRun } from './flow-run.ts';

interface NewsParts {
  run(): FlowRun;
  now: Date;
  desk: DeskRecord;
  effects: EffectRows;
  voice: BotVoice;
  /** Told when they have left for good, or are gone for all we know. */
  gaveUp(): void;
}

/** What the sales desk learns of a flow while a batch is computed. */
export class DeskNews {
  readonly #parts: NewsParts;

  constructor(parts: NewsParts) {
    this.#parts = parts;
  }

  /** Until when they are promised an answer, as an ISO instant; null where nothing is promised. */
  get answerBy(): string | null {
    const { run, now } = this.#parts;
    const { flow, context } = run();
    const lead = leadToRoute(context.answers, context.language);
    return promiseOf(flow.settings, lead, now)?.toISOString() ?? null;
  }

  tell(effect: KeptEffect): void {
    const { desk, effects, voice } = this.#parts;
    switch (effect.type) {
      case 'handOff': {
        const isCall = this.#parts.run().context.call !== undefined;
        desk.take({ type: 'handedOver', answerBy: this.answerBy, isCall });
        break;
      }
      case 'conclude': {
        const { outcome } = effect.params;
        if (outcome === 'stopped' || outcome === 'blocked') this.leaves(outcome);
        break;
      }
      case 'complain':
        desk.take({ type: 'complained' });
        break;
      case 'openComplaint':
        this.#alert();
        break;
      case 'reopenComplaint':
        this.#handToItsOwner();
        desk.take({ type: 'complaintReopened', dueAt: effects.solveBy.toISOString() });
        break;
      case 'withdrawComplaint':
        desk.take({ type: 'complaintSettled', how: 'withdrawn' });
        break;
      case 'settleComplaint':
        if (effect.params.solved) desk.take({ type: 'complaintSettled', how: 'solved' });
        break;
      case 'tellSales':
        desk.take({ type: 'flowTold', what: effect.params.what });
        break;
      case 'erase':
        this.leaves('erased');
        voice.say('erased');
        break;
    }
  }

  leaves(why: 'stopped' | 'blocked' | 'erased'): void {
    // A block may pass: the desk waits for that.
    if (why !== 'blocked') this.#parts.gaveUp();
    this.#parts.desk.take({ type: 'prospectLeft', why });
  }

  /** Who sold to them hears of it, and has it again. */
  #alert(): void {
    const { desk, effects, run } = this.#parts;
    if ((desk.standing?.complaint ?? 'nothing') !== 'nothing') return;
    this.#handToItsOwner();
    const score = answerValue(run().context.answers.score, 'rating')?.score;
    const dueAt = effects.solveBy.toISOString();
    desk.take({ type: 'complained', dueAt, ...(score !== undefined && { score }) });
  }

  #handToItsOwner(): void {
    this.#parts.desk.take({ type: 'handedOver', answerBy: this.answerBy, toItsOwner: true });
  }
}
