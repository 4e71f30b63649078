import { useState } from 'react';
import { v4 as newId } from 'uuid';
import { HANDOFF_WORDS } from '../../desk/handoff-words.ts';
import type { LeadDetail } from '../../http/lead-contract.ts';
import type { BrowserStorage } from '../browser-storage.ts';
import { inboxApi } from '../inbox/inbox-api.ts';
import { worded } from '../worded.ts';
import { useDesk } from './desk.ts';
import { exactTime } from './exact-time.ts';
import { HandoffLines } from './handoff-lines.tsx';
import { NameForm } from './name-form.tsx';
import { keepSalesperson, keptSalesperson } from './salesperson.ts';

/** The card of the sales desk: why it is here, who has it, and the press that takes it. */
export function HandoffCard(props: { lead: LeadDetail; storage: BrowserStorage; onChange: () => void }) {
  const { texts, language, zone } = useDesk();
  const { lead, storage } = props;
  const { handoff } = lead;
  const [step, setStep] = useState<'idle' | 'naming' | 'claiming' | 'failed' | 'taken' | 'stranger'>('idle');

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

  async function claim(byName: string | null) {
    if (byName === null || !handoff) return setStep('naming');
    setStep('claiming');
    const { outcome } = await inboxApi.act(
      handoff.id,
      { id: newId(), byName, action: { type: 'claim' } },
      language,
    );
    if (outcome === 'stranger') return setStep('stranger');
    const isTaken = outcome === 'taken' || outcome === 'not-now';
    setStep(outcome === 'done' ? 'idle' : isTaken ? 'taken' : 'failed');
    props.onChange();
  }

  const { status, claimedByName } = handoff;
  const isNaming = step === 'naming' || step === 'stranger';
  function standing() {
    const owner = claimedByName ?? texts.someone;
    if (step === 'taken') return texts.taken(owner);
    if (status === 'claimed') return texts.claimed(owner);
    return [HANDOFF_WORDS[language].status[status], claimedByName].filter(Boolean).join(' · ');
  }
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
        {handoff.status !== 'waiting' && (
          <p className="owner">
            {standing()}
            {handoff.claimedAt && (
              <span className="fine">{exactTime(handoff.claimedAt, zone, language)}</span>
            )}
          </p>
        )}
        {step === 'failed' && <p className="delivery">{texts.claimFailed}</p>}
        {step === 'stranger' && <p className="delivery">{texts.notOfTeam}</p>}
      </div>
      {handoff.status === 'waiting' && isNaming && (
        <NameForm
          onCancel={() => setStep('idle')}
          onName={(name) => void claim(keepSalesperson(storage, name))}
        />
      )}
      {handoff.status === 'waiting' && !isNaming && (
        <button
          type="button"
          className="main-button"
          disabled={step === 'claiming'}
          onClick={() => void claim(keptSalesperson(storage))}
        >
          {step === 'claiming' ? texts.claiming : HANDOFF_WORDS[language].actions.claim}
        </button>
      )}
      <p className="to-inbox">
        <a href={`#/inbox/open/${handoff.id}`}>{texts.openInInbox}</a>
      </p>
      {handoff.cardError && <p className="fine delivery">{texts.cardError(handoff.cardError)}</p>}
      <HandoffLines lead={lead} handoff={handoff} />
    </section>
  );
}
