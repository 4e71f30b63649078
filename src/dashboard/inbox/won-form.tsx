import { type FormEvent, useState } from 'react';
import type { ClosingForm } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import { eventDayFault } from './event-day.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormWait } from './form-wait.tsx';
import { useInbox } from './inbox-desk.ts';
import { plainSum, shownSum } from './sum.ts';
import { typedSum } from './sum-fault.ts';
import { SumField } from './sum-field.tsx';
import { useForm } from './use-form.ts';

/** A sale: it begins with what was agreed already. */
export function WonForm(props: ActionFormProps) {
  const { found, isLost, body } = useForm<ClosingForm>(props.handoff.handoffId, 'closing');
  if (!found) return <FormWait isLost={isLost} />;
  return <WonFields {...props} found={found} body={body} />;
}

function WonFields(
  props: ActionFormProps & { found: ClosingForm; body: React.RefObject<HTMLFormElement | null> },
) {
  const { deal, today, ...found } = props.found;
  const { language } = useDesk();
  const { words: inbox, choices } = useInbox();
  const words = dealFormTexts[language];
  const { currency, products } = choices;
  const { offer } = props.handoff.deal ?? {};
  const agreed = deal.sum ?? (offer?.currency === currency ? offer.total : null);
  const [text, setText] = useState(() => (agreed ? plainSum(agreed, currency) : ''));
  const [product, setProduct] = useState(() => {
    return products.some(({ code }) => code === deal.product) ? (deal.product ?? '') : '';
  });
  const [eventOn, setEventOn] = useState(found.eventOn && found.eventOn >= today ? found.eventOn : '');
  const [tried, setTried] = useState(false);
  const { sum, fault } = typedSum(text, currency, words);
  const dayFault = eventDayFault(eventOn, today, words);
  const showsFault = tried && fault !== null;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (sum === null || dayFault) return;
    const day = eventOn ? { eventOn } : {};
    props.onAct({ type: 'won', sum, currency, product: product || null, ...day });
  }
  return (
    <form ref={props.body} className="action-form" onSubmit={onSubmit} noValidate>
      <SumField
        label={inbox.wonSum(currency)}
        text={text}
        hint={sum !== null ? shownSum(sum, currency, language) : tried ? fault : inbox.wonSumHint}
        isWrong={showsFault}
        onText={setText}
      />
      {products.length > 0 && (
        <label>
          {inbox.wonProduct}
          <select value={product} onChange={(event) => setProduct(event.target.value)}>
            <option value="">{inbox.noProduct}</option>
            {products.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.eventOn}
        <input
          type="date"
          value={eventOn}
          min={today}
          aria-describedby="event-hint"
          aria-invalid={dayFault !== null}
          onChange={(event) => setEventOn(event.target.value)}
        />
      </label>
      <p id="event-hint" className={dayFault ? 'fine delivery' : 'fine'} role="status">
        {dayFault ?? words.eventHint}
      </p>
      <FormButtons label={inbox.save} onCancel={props.onCancel} />
    </form>
  );
}
