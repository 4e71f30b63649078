import { useState } from 'react';
import type { LeadDetail } from '../../http/contract.ts';
import type { BrowserStorage } from '../browser-storage.ts';
import { worded } from '../texts.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';
import { HandoffLines } from './handoff-lines.tsx';
import { leadsApi } from './leads-api.ts';
import { NameForm } from './name-form.tsx';
import { keepSalesperson, keptSalesperson, type Salesperson } from './salesperson.ts';

/** The card of the sales desk: why it is here, who has it, and the press that takes it. */
export function HandoffCard(props: { lead: LeadDetail; storage: BrowserStorage; onChange: () => void }) {
  const { texts, language, zone } = useDesk();
  const { lead, storage } = props;
  const { handoff } = lead;
  const [step, setStep] = useState<'idle' | 'naming' | 'claiming' | 'failed' | 'taken'>('idle');

  if (!handoff) {
    return (
      <section className="card" aria-labelledby="handoff-title">
        <div className="card-head">
          <h3 id="handoff-title">{texts.handoff}</h3>
        </div>
        <p className="absent">{texts.noHandoff}</p>
      </section>
    );
  }

  async function claim(who: Salesperson | null) {
    if (!who || !handoff) return setStep('naming');
    setStep('claiming');
    try {
      setStep((await leadsApi.claim(handoff.id, who)) === 'taken' ? 'taken' : 'idle');
      props.onChange();
    } catch {
      setStep('failed');
    }
  }

  const owner = handoff.claimedByName ?? texts.someone;
  return (
    <section className="card handoff-card" data-state={handoff.status} aria-labelledby="handoff-title">
      <div className="card-head">
        <h3 id="handoff-title">{texts.handoff}</h3>
      </div>
      <p>{worded(texts.handoffReasons, handoff.reason)}</p>
      {handoff.alsoReasons.map((reason) => (
        <p key={reason}>{worded(texts.laterReasons, reason)}</p>
      ))}
      <p className="fine">{exactTime(handoff.createdAt, zone, language)}</p>
      <div role="status">
        {handoff.status === 'claimed' && (
          <p className="owner">
            {step === 'taken' ? texts.taken(owner) : texts.claimed(owner)}
            {handoff.claimedAt && (
              <span className="fine">{exactTime(handoff.claimedAt, zone, language)}</span>
            )}
          </p>
        )}
        {step === 'failed' && <p className="delivery">{texts.claimFailed}</p>}
      </div>
      {handoff.status === 'waiting' && step === 'naming' && (
        <NameForm
          onCancel={() => setStep('idle')}
          onName={(name) => void claim(keepSalesperson(storage, name))}
        />
      )}
      {handoff.status === 'waiting' && step !== 'naming' && (
        <button
          type="button"
          className="main-button"
          disabled={step === 'claiming'}
          onClick={() => void claim(keptSalesperson(storage))}
        >
          {step === 'claiming' ? texts.claiming : texts.claim}
        </button>
      )}
      {handoff.cardError && <p className="fine delivery">{texts.cardError(handoff.cardError)}</p>}
      <HandoffLines lead={lead} handoff={handoff} />
    </section>
  );
}
