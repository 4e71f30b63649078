import type { OfferForm } from '../../http/deal-contract.ts';
import { useDesk } from '../leads/desk.ts';
import { dealFormTexts } from './deal-form-texts.ts';
import type { OfferFields } from './offer-fields.ts';

interface Props {
  offered: OfferForm;
  fields: OfferFields;
  onChange: (changed: Partial<OfferFields>) => void;
}

/** Extras to tick; of what is not priced by the guest, how many. */
export function ExtraFields({ offered, fields, onChange }: Props) {
  const { language } = useDesk();
  const words = dealFormTexts[language];
  if (offered.extras.length === 0) return null;
  function choose(code: string, isChosen: boolean) {
    const { [code]: _, ...others } = fields.extras;
    onChange({ extras: isChosen ? { ...others, [code]: '1' } : others });
  }
  return (
    <fieldset className="ticks">
      <legend>{words.extras}</legend>
      {offered.extras.map(({ code, label, price, perGuest }) => {
        const quantity = fields.extras[code];
        return (
          <div key={code} className="tick">
            <label className="choice">
              <input
                type="checkbox"
                checked={quantity !== undefined}
                onChange={(event) => choose(code, event.target.checked)}
              />
              <span>
                {label} <span className="fine">{price}</span>
              </span>
            </label>
            {quantity !== undefined && !perGuest && (
              <input
                className="quantity"
                value={quantity}
                inputMode="numeric"
                autoComplete="off"
                maxLength={4}
                aria-label={words.quantity(label)}
                onChange={(event) => onChange({ extras: { ...fields.extras, [code]: event.target.value } })}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** The discounts of the profile, and one by hand within its limit. */
export function DiscountFields({ offered, fields, isWrong, onChange }: Props & { isWrong: boolean }) {
  const { language } = useDesk();
  const words = dealFormTexts[language];
  const { discounts, maxPercent, currency } = offered;
  return (
    <>
      {discounts.length > 0 && (
        <fieldset className="ticks">
          <legend>{words.discounts}</legend>
          {discounts.map(({ code, label }) => (
            <label key={code} className="choice">
              <input
                type="checkbox"
                checked={fields.discounts.includes(code)}
                onChange={(event) => {
                  const others = fields.discounts.filter((one) => one !== code);
                  onChange({ discounts: event.target.checked ? [...others, code] : others });
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {maxPercent > 0 && (
        <div className="by-hand">
          <label>
            {words.byHand}
            <input
              value={fields.discount}
              inputMode="decimal"
              autoComplete="off"
              maxLength={16}
              placeholder={words.most(maxPercent)}
              aria-invalid={isWrong}
              onChange={(event) => onChange({ discount: event.target.value })}
            />
          </label>
          <select
            aria-label={words.byHandIn}
            value={fields.discountIn}
            onChange={(event) => onChange({ discountIn: event.target.value === 'sum' ? 'sum' : 'percent' })}
          >
            <option value="percent">%</option>
            <option value="sum">{currency}</option>
          </select>
        </div>
      )}
    </>
  );
}
