import { type FormEvent, useState } from 'react';
import { useDesk } from '../leads/desk.ts';
import type { ActionFormProps } from './action-form.ts';
import { FormButtons } from './form-buttons.tsx';
import { useInbox } from './inbox-desk.ts';
import { readSum, shownSum } from './sum.ts';

export function WonForm({ onAct, onCancel }: ActionFormProps) {
  const { language } = useDesk();
  const { words, choices } = useInbox();
  const { currency, products } = choices;
  const [text, setText] = useState('');
  const [product, setProduct] = useState('');
  const [tried, setTried] = useState(false);
  const sum = readSum(text, currency);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (sum !== null) onAct({ type: 'won', sum, currency, product: product || null });
  }
  return (
    <form className="action-form" onSubmit={onSubmit} noValidate>
      <label>
        {words.wonSum(currency)}
        <input
          value={text}
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          aria-describedby="won-sum-hint"
          aria-invalid={tried && sum === null}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p id="won-sum-hint" className={tried && sum === null ? 'fine delivery' : 'fine'} role="status">
        {sum !== null ? shownSum(sum, currency, language) : tried ? words.wonSumWrong : words.wonSumHint}
      </p>
      {products.length > 0 && (
        <label>
          {words.wonProduct}
          <select value={product} onChange={(event) => setProduct(event.target.value)}>
            <option value="">{words.noProduct}</option>
            {products.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <FormButtons label={words.save} onCancel={onCancel} />
    </form>
  );
}
