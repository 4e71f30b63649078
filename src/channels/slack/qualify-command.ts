import { CALL_SOURCE, type Calls } from '../../desk/calls.ts';
import type { Rep } from '../../desk/desk-event.ts';
import { shownTime } from '../../desk/shown-time.ts';
import { callAddress, callBegan } from '../../domain/call-address.ts';
import type { Accept } from '../../engine/inbound.ts';
import type { AtTheDesk } from './at-the-desk.ts';
import { answerLinked, answerWords, type CommandAnswer } from './command-answers.ts';
import { inOrder } from './in-order.ts';
import { QUALIFY_COPY } from './qualify-copy.ts';

export interface QualifyTyped {
  address: string;
  rep: Rep;
  text: string;
  /** The same when it is sent again. */
  eventId: string;
  /** Leads to the app's direct messages; null when the command did not say which app it is. */
  chat: string | null;
}

const STOP = /^(?:stop|end|стоп|конец|прервать|закончить)$/i;
const ANOTHER = /^(?:new|another|новый|другой|ещ[её])$/i;

/** `/qualify`: the flow's questions for somebody who telephones, answered by the salesperson who has them on the phone. */
export function qualifyCommand(
  desk: AtTheDesk,
  calls: Calls,
  accept: Accept,
): (typed: QualifyTyped) => Promise<CommandAnswer> {
  const copy = QUALIFY_COPY[desk.language];
  // Typed twice at once, it begins one call.
  const queue = inOrder();

  async function take({
    address: rep,
    rep: call,
    text,
    eventId,
    chat,
  }: QualifyTyped): Promise<CommandAnswer> {
    const [isStop, isAnother] = [STOP.test(text), ANOTHER.test(text)];
    if (text && !isStop && !isAnother) return answerWords(copy.usage);
    const open = (await calls.latest(rep)).find(({ isOpen }) => isOpen);
    if (open && !isStop && !isAnother) {
      const since = callBegan(open.address)?.toISOString();
      return answerLinked(copy.goesOn(since ? shownTime(since, desk.scene()) : ''), copy.openChat, chat);
    }
    if (open) {
      const what = { type: 'hungUp' as const };
      await accept({ channel: 'slack', eventId: `${eventId}.stop`, address: open.address, what });
    }
    if (isStop) return answerWords(open ? copy.stopped : copy.noCall);
    await accept({
      channel: 'slack',
      eventId,
      address: callAddress(rep, desk.scene().now),
      what: { type: 'start', source: { source: CALL_SOURCE }, call },
    });
    return answerLinked(copy.began, copy.openChat, chat);
  }

  return (typed) => queue(typed.address, () => take(typed));
}
