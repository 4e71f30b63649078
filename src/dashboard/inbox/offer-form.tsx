import { type FormEvent, useState } from 'react';
import type { OfferForm as Offered } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import { FormButtons } from './form-buttons.tsx';
import { FormWait } from './form-wait.tsx';
import { editsOf, type OfferFields, startingFields } from './offer-fields.ts';
import { DiscountFields, ExtraFields } from './offer-parts.tsx';
import { OfferTotal } from './offer-total.tsx';
import { useForm } from './use-form.ts';
import { usePreview } from './use-preview.ts';

/** An offer that begins as the bot would make it, with what it comes to beside. */
export function OfferForm(props: ActionFormProps) {
  const { found, isLost, body } = useForm<Offered>(props.handoff.handoffId, 'offer');
  if (!found) return <FormWait isLost={isLost} />;
  return <OfferBody {...props} offered={found} body={body} />;
}

function OfferBody(
  props: ActionFormProps & { offered: Offered; body: React.RefObject<HTMLFormElement | null> },
) {
  const { handoff, offered } = props;
  const { language } = useDesk();
  const words = dealFormTexts[language];
  const [fields, setFields] = useState(() => startingFields(offered));
  const { edits, faults } = editsOf(fields, offered);
  const { preview, isFresh } = usePreview(handoff.handoffId, edits);
  const refused =
    preview !== null && preview !== 'lost' && preview.status === 'refused' ? preview.faults : [];
  const total = isFresh && preview !== 'lost' && preview?.status === 'offer' ? preview.shownTotal : null;
  const change = (changed: Partial<OfferFields>) => setFields((all) => ({ ...all, ...changed }));

  /** Why a field is wrong: as it cannot be read, or as the offer cannot be made with it. */
  function faultOf(field: (typeof refused)[number]['field']): string | null {
    if (field === 'guests' && faults?.guests) return words.faults.guests;
    if (field === 'extras' && faults?.extras) return words.faults.quantity;
    if (field === 'discount' && faults?.discount) return words.faults.discount;
    return refused.find((fault) => fault.field === field)?.words ?? null;
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    // Where nothing could be reckoned, the press itself says what is wrong.
    if (edits && (refused.length === 0 || !isFresh)) props.onAct({ type: 'sendOffer', edits });
  }
  return (
    <form ref={props.body} className="action-form offer-form" onSubmit={onSubmit} noValidate>
      <div>
        <label>
          {words.package}
          <select
            value={fields.package}
            aria-invalid={faultOf('package') !== null}
            onChange={(event) => change({ package: event.target.value })}
          >
            {offered.best === null && <option value="">{words.noPackage}</option>}
            {offered.packages.map(({ code, label, price }) => (
              <option key={code} value={code}>
                {label}, {price}
              </option>
            ))}
          </select>
        </label>
        <Fault words={faultOf('package')} />
        <label>
          {words.guests}
          <input
            value={fields.guests}
            inputMode="numeric"
            autoComplete="off"
            maxLength={7}
            aria-invalid={faultOf('guests') !== null}
            onChange={(event) => change({ guests: event.target.value })}
          />
        </label>
        <Fault words={faultOf('guests')} />
        <ExtraFields offered={offered} fields={fields} onChange={change} />
        <Fault words={faultOf('extras')} />
        <DiscountFields
          offered={offered}
          fields={fields}
          isWrong={faultOf('discount') !== null}
          onChange={change}
        />
        <Fault words={faultOf('discounts') ?? faultOf('discount')} />
        <label>
          {words.note}
          <textarea
            rows={2}
            maxLength={500}
            value={fields.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </label>
        <Fault words={faultOf('note')} />
      </div>
      <div className="offer-side">
        {faults ? (
          <p className="fine delivery">{words.faults.offer}</p>
        ) : (
          <OfferTotal preview={preview} isFresh={isFresh} />
        )}
        <FormButtons label={total ? words.sendFor(total) : words.send} onCancel={props.onCancel} />
      </div>
    </form>
  );
}

function Fault({ words }: { words: string | null }) {
  return words && <p className="fine delivery">{words}</p>;
}
