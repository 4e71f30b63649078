import { type FormEvent, useState } from 'react';
import type { ClosingForm } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormWait } from './form-wait.tsx';
import { useInbox } from './inbox-desk.ts';
import { plainSum, shownSum } from './sum.ts';
import { typedSum } from './sum-fault.ts';
import { SumField } from './sum-field.tsx';
import { useForm } from './use-form.ts';

/** Money that came in, or went back: never more than is due, or than was paid. */
function paymentForm(type: 'paid' | 'refunded') {
  return function PaymentForm({ handoff, onAct, onCancel }: ActionFormProps) {
    const { language } = useDesk();
    const { words: inbox } = useInbox();
    const words = dealFormTexts[language];
    const { found, isLost, body } = useForm<ClosingForm>(handoff.handoffId, 'closing');
    const [text, setText] = useState('');
    const [tried, setTried] = useState(false);
    if (!found) return <FormWait isLost={isLost} />;

    const { currency, due, deal } = found;
    const shown = (minor: number) => shownSum(minor, currency, language);
    const most = type === 'paid' ? due : deal.paid;
    const offer = handoff.deal?.offer;
    const offered = type === 'paid' && due === null && offer?.currency === currency ? offer.total : null;
    const fill = most ?? offered;
    const typed = typedSum(text, currency, words);
    const isTooMuch = typed.sum !== null && most !== null && typed.sum > most;
    const tooMuch = type === 'paid' ? words.faults.moreThanDue : words.faults.moreThanPaid;
    const fault = isTooMuch ? tooMuch(shown(most)) : typed.fault;
    const showsFault = fault !== null && (tried || isTooMuch);
    function onSubmit(event: FormEvent) {
      event.preventDefault();
      setTried(true);
      if (typed.sum !== null && !isTooMuch) onAct({ type, sum: typed.sum, currency });
    }
    return (
      <form ref={body} className="action-form" onSubmit={onSubmit} noValidate>
        <SumField
          label={type === 'paid' ? words.sumIn(currency) : words.sumBack(currency)}
          text={text}
          hint={showsFault ? fault : typed.sum !== null ? shown(typed.sum) : inbox.wonSumHint}
          isWrong={showsFault}
          onText={setText}
        />
        <p className="form-note">
          {deal.sum ? words.paidOf(shown(deal.paid), shown(deal.sum)) : words.paidSoFar(shown(deal.paid))}
          {fill !== null && fill > 0 && (
            <button type="button" className="fill-button" onClick={() => setText(plainSum(fill, currency))}>
              {offered !== null ? words.offered(shown(fill)) : null}
              {offered === null && (type === 'paid' ? words.due(shown(fill)) : words.all(shown(fill)))}
            </button>
          )}
        </p>
        <FormButtons label={inbox.save} onCancel={onCancel} />
      </form>
    );
  };
}

export const PaidForm = paymentForm('paid');
export const RefundedForm = paymentForm('refunded');
