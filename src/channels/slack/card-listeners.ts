import type { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { DealForms } from '../../desk/deal-forms.ts';
import type { Press as DeskPress, PressedBy, PressOutcome } from '../../desk/press.ts';
import { refusalWords } from '../../desk/refusal-words.ts';
import { attempt } from './attempt.ts';
import { codeOf } from './bolt-logger.ts';
import { CARD_ACTION } from './card-buttons.ts';
import { isAnswered } from './committing-app.ts';
import { DESK_COPY } from './desk-copy.ts';
import { type FormSettings, renderForm, renderFormAnswer } from './form.ts';
import { readGiven } from './form-given.ts';
import { FORM_CALLBACK, type FormKind, isForm, isPress } from './form-kinds.ts';
import { formAgain, previewFirst } from './form-press.ts';
import { outcomeWords } from './outcome-words.ts';
import { type CardPress, parseCardPress } from './parse-card-press.ts';
import type { People } from './people.ts';
import { readForm } from './read-form.ts';
import { parseSubmission } from './submission.ts';
import type { Teller } from './teller.ts';

export interface CardListenerOptions {
  press: DeskPress;
  /** Called with a word for every event that means nothing to us. */
  ignored?: ((why: string) => void) | undefined;
  people: People;
  teller: Teller;
  forms: FormSettings;
  /** What the forms about deals show. */
  dealForms?: DealForms | undefined;
  now: () => number;
  log: Logger;
}

/** What the app does with the buttons of a card and with the forms that they open. */
export function listenToCards(app: App, options: CardListenerOptions): void {
  const { press: deskPress, ignored, people, teller, forms, dealForms, now, log } = options;
  const { language } = forms;
  const copy = DESK_COPY[language];

  async function nameOf(user: string, username?: string): Promise<string> {
    return (await people.find(user))?.displayName ?? username ?? user;
  }

  async function pressedBy(who: { address: string; user: string; username?: string }): Promise<PressedBy> {
    return { surface: 'slack', id: who.address, name: await nameOf(who.user, who.username) };
  }

  function note(outcome: PressOutcome, who: { address: string }, handoffId: string) {
    if (outcome.status !== 'stranger') return;
    log.warn({ who: who.address, handoffId }, 'somebody who is not of the sales team pressed on a card');
  }

  async function openForm(kind: FormKind, press: CardPress): Promise<void> {
    const { triggerId, handoffId, channel, about } = press;
    const given = await readGiven(kind, handoffId, dealForms);
    if (given === 'gone') return teller.tell(press, refusalWords({ status: 'gone' }, language));
    if (given === 'unread') return teller.tell(press, copy.told.formNotOpened);
    if (kind === 'paid' && given.closing?.due === 0)
      return teller.tell(press, refusalWords({ status: 'denied', why: 'paid-up' }, language));
    const view = renderForm(kind, { handoffId, channel, about }, forms, given);
    const opened = await attempt(log, 'views.open', () =>
      app.client.views.open({ trigger_id: triggerId ?? '', view }),
    );
    if (!opened.ok) teller.tell(press, copy.told.formNotOpened);
  }

  app.action(CARD_ACTION, async ({ body, ack }) => {
    const press = parseCardPress(body);
    if (!press) return ignored?.('unreadable');
    const { action, handoffId, eventId } = press;
    if (isForm(action)) {
      await openForm(action, press);
      return ack();
    }
    if (!isPress(action)) return ignored?.('unreadable');
    const outcome = await pressedBy(press)
      .then((by) => deskPress({ handoffId, eventId, by, action: { type: action } }))
      .catch((error: unknown) => {
        teller.tell(press, copy.told.pressAgain);
        throw error;
      });
    await ack();
    note(outcome, press, handoffId);
    const words = outcomeWords(outcome, language);
    if (words !== null) teller.tell(press, words);
  });

  app.view(FORM_CALLBACK, async ({ body, ack, context }) => {
    const submission = parseSubmission(body);
    if (!submission) return ignored?.('unreadable');
    const { kind, eventId, user, fields } = submission;
    const { handoffId, channel } = submission.context;
    // Slack shows a failure unless it is answered in time: then the form is closed, and its user reads the rest in
    // the channel.
    const isLate = () => isAnswered(context);
    const tell = (text: string) => void (channel && teller.tell({ channel, user }, text));
    try {
      const [read, by] = await Promise.all([
        readForm(submission, forms, new Date(now()), nameOf),
        pressedBy(submission),
      ]);
      if (read.status === 'faulty') {
        if (isLate()) return tell(copy.told.saveAgain);
        return await ack({ response_action: 'errors', errors: read.faults });
      }
      const { action } = read;
      const edits = action.type === 'sendOffer' ? action.edits : null;
      const first = await previewFirst(submission, edits, dealForms, forms);
      if (first && isLate()) return tell(copy.told.saveAgain);
      if (first === 'gone')
        return await ack({
          response_action: 'update',
          view: renderFormAnswer(kind, refusalWords({ status: 'gone' }, language), language),
        });
      if (first) return await ack(first);
      const outcome = await deskPress({ handoffId, eventId, by, action });
      note(outcome, submission, handoffId);
      const words = outcomeWords(outcome, language);
      if (words === null) return await ack();
      if (isLate()) return tell(words);
      const isFillable = outcome.status === 'denied' && outcome.why !== 'paid-up';
      await ack(
        isFillable
          ? await formAgain(submission, outcome.why, dealForms, forms)
          : { response_action: 'update', view: renderFormAnswer(kind, words, language) },
      );
    } catch (error) {
      log.error({ code: codeOf(error) }, 'a form of Slack was not kept');
      if (isLate()) return tell(copy.told.saveAgain);
      const [first = 'words'] = Object.keys(fields);
      // What was typed stays in the form, so that it can be saved again.
      await ack({ response_action: 'errors', errors: { [first]: copy.told.saveAgain } });
    }
  });
}
