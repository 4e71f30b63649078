import type { Client } from 'pg';
import { dayIn } from '../domain/day-in.ts';
import type { Deal, OfferMade } from '../domain/deal.ts';
import type { Customer } from '../domain/document/document-content.ts';
import { contentWriter } from '../domain/document/write-content.ts';
import { formatSum } from '../domain/format-sum.ts';
import { composeOffer, type OfferRequest } from '../domain/offer/compose-offer.ts';
import { type Offer, offerSchema } from '../domain/offer/offer.ts';
import { offerCatalogue } from '../domain/offer/offer-catalogue.ts';
import { offerEdits } from '../domain/offer/offer-edits.ts';
import { offerLines } from '../domain/offer/offer-lines.ts';
import { packageChoices } from '../domain/offer/package-choices.ts';
import { simplerChoice } from '../domain/offer/simpler-choice.ts';
import type { Profile } from '../domain/profile.ts';
import type { Language } from '../domain/values.ts';
import { inLanguages } from '../flow/found.ts';
import { answerValue } from '../flow/prompt.ts';
import type { Fulfilled, Request, RequestScene } from '../flow/request.ts';
import { writeDocument } from '../store/document-store.ts';
import { nextNumber } from '../store/next-number.ts';
import { wasInvited } from '../store/referral-store.ts';
import type { Later } from '../store/turn-store.ts';
import { offerRequest } from './offer-request.ts';

/** Offers, what is said to them, and the papers that follow: reckoned from the answers, kept in the turn's transaction. */
export function offers({ profile, newId }: { profile: Profile; newId(): string }) {
  const catalogue = profile.offers ? offerCatalogue(profile) : null;
  const writer = contentWriter(profile);

  return { make, simpler, decide, papers };

  async function make(
    { sweetened = false, simpler: isSimpler = false, edits, by }: Extract<Request, { what: 'offer' }>,
    scene: RequestScene,
    client: Client,
    later: Later,
  ): Promise<Fulfilled> {
    const { context, leadId, conversationId, settings, now } = scene;
    const { deal, answers, language } = context;
    if (!catalogue || !writer || !deal) return denied('unavailable');
    if (sweetened && (!catalogue.sweetener || deal.offer?.isSweetened)) return denied('no-sweetener');
    const isInvited = await wasInvited(client, leadId);
    const wanted = offerRequest({ deal, answers, isInvited }, { catalogue, now });
    const before = sweetened || isSimpler ? await ownOffer(deal, wanted, client) : null;
    if (sweetened && deal.offer && !before) return denied('made-by-hand');
    const chosen = isSimpler && before ? simplerChoice(packageChoices(wanted), before.package) : null;
    if (isSimpler && !chosen) return denied('no-simpler');
    const composed = composeOffer({
      ...wanted,
      chosen: chosen?.offered.code ?? before?.package,
      edits: offerEdits.parse(edits ?? {}),
      sweetened: sweetened || deal.offer?.isSweetened === true,
    });
    if (composed.status === 'lacking') return denied(`lacking-${composed.what}`);
    if (composed.status === 'refused') return denied(composed.faults[0]?.code ?? 'refused');
    const { offer } = composed;
    const today = dayIn(now, settings.zone);
    const number = await nextNumber(client, 'offer', today);
    const id = newId();
    const kept = [
      [id, deal.id, leadId, conversationId],
      number,
      JSON.stringify(offer),
      offer.total,
      offer.currency,
      offer.validUntil,
      by?.id ?? null,
      by?.name ?? null,
      now,
    ];
    const content = writer.offer({ number, issuedOn: today, customer: customerOf(scene), offer });
    const ids = { id: newId(), dealId: deal.id, leadId, conversationId };
    later(client.query({ name: 'replace-offer', text: REPLACE, values: [deal.id, now] }));
    later(client.query({ name: 'keep-offer', text: KEEP, values: kept }));
    later(writeDocument(client, { ...ids, kind: 'offer', number, language, content, createdAt: now }));
    const made: OfferMade = {
      id,
      number,
      total: offer.total,
      currency: offer.currency,
      validUntil: offer.validUntil,
      status: 'sent',
      isSweetened: offer.sweetened,
    };
    const who = by ? { by: by.id, byName: by.name } : {};
    return {
      status: 'granted',
      changes: {
        deal: { offer: made },
        found: { offer: inLanguages((each) => offerLines(offer, each)) },
        facts: [
          { name: 'offer.sent', data: { number, total: offer.total, currency: offer.currency, ...who } },
        ],
      },
    };
  }

  /** What they would have for less, in words, before they ask for the offer. */
  async function simpler({ context, leadId, now }: RequestScene, client: Client): Promise<Fulfilled> {
    const { deal, answers } = context;
    if (!catalogue || !deal) return denied('unavailable');
    const isInvited = await wasInvited(client, leadId);
    const wanted = offerRequest({ deal, answers, isInvited }, { catalogue, now });
    const before = await ownOffer(deal, wanted, client);
    const choice = before && simplerChoice(packageChoices(wanted), before.package);
    if (!choice) return denied('no-simpler');
    const { offered, total } = choice;
    const words = (language: Language) =>
      `${offered.label[language]}, ${formatSum(total, catalogue.currency, language)}`;
    return { status: 'granted', found: { simpler: inLanguages(words) } };
  }

  /** The offer that stands; null where it has something that a salesperson put in: that is theirs to change. */
  async function ownOffer(deal: Deal, wanted: OfferRequest, client: Client): Promise<Offer | null> {
    if (deal.offer?.status !== 'sent') return null;
    const { rows } = await client.query({ name: 'find-offer', text: FIND, values: [deal.offer.id] });
    const offer = offerSchema.parse(rows[0]?.content);
    const anew = composeOffer({ ...wanted, chosen: offer.package, sweetened: offer.sweetened });
    const isSame = anew.status === 'offer' && anew.offer.total === offer.total && offer.note === undefined;
    return isSame ? offer : null;
  }

  async function decide(
    status: 'accepted' | 'declined' | 'expired',
    { context: { deal }, now }: RequestScene,
    client: Client,
    later: Later,
  ): Promise<Fulfilled> {
    const offer = deal?.offer;
    if (!deal || offer?.status !== 'sent') return denied('no-offer');
    const isLate = status === 'accepted' && Date.parse(offer.validUntil) < now.getTime();
    const reached: OfferMade['status'] = isLate ? 'expired' : status;
    later(client.query({ name: 'decide-offer', text: DECIDE, values: [offer.id, reached, now] }));
    const decided = { offer: { ...offer, status: reached } };
    if (isLate) return { ...denied('expired'), changes: { deal: decided } };
    const agreed = status === 'accepted' ? { sum: offer.total, currency: offer.currency } : {};
    const { number, total, currency } = offer;
    const facts = [{ name: `offer.${status}`, data: { number, total, currency } }];
    return { status: 'granted', changes: { deal: { ...decided, ...agreed }, facts } };
  }

  /** Contract and invoice of the offer that was accepted. */
  async function papers(scene: RequestScene, client: Client, later: Later): Promise<Fulfilled> {
    const { context, leadId, conversationId, settings, now } = scene;
    const { deal, language } = context;
    if (!writer || !deal?.offer) return denied('unavailable');
    const issuedOn = dayIn(now, settings.zone);
    const [{ rows }, contractNumber, invoiceNumber] = await Promise.all([
      client.query<{ content: unknown }>({ name: 'find-offer', text: FIND, values: [deal.offer.id] }),
      nextNumber(client, 'contract', issuedOn),
      nextNumber(client, 'invoice', issuedOn),
    ]);
    const offer: Offer = offerSchema.parse(rows[0]?.content);
    const about = { issuedOn, customer: customerOf(scene), offer };
    const contract = writer.contract({ ...about, number: contractNumber });
    const invoice = writer.invoice({
      ...about,
      number: invoiceNumber,
      contract: { number: contract.number, issuedOn },
      part: 'deposit',
      paidSum: deal.paid,
    });
    const ids = { dealId: deal.id, leadId, conversationId };
    for (const content of [contract, invoice]) {
      const { kind, number } = content;
      later(writeDocument(client, { id: newId(), ...ids, kind, number, language, content, createdAt: now }));
    }
    return {
      status: 'granted',
      changes: {
        deal: { contract: contract.number, invoice: invoice.number, eventOn: offer.eventOn ?? deal.eventOn },
        facts: [{ name: 'contract.sent', data: { contract: contract.number, invoice: invoice.number } }],
      },
    };
  }
}

function denied(why: string): Extract<Fulfilled, { status: 'denied' }> {
  return { status: 'denied', why };
}

function customerOf({ context }: RequestScene): Customer {
  const { name = null, company, phone, email } = answerValue(context.answers.contact, 'contact') ?? {};
  return { name, ...(company && { company }), ...(phone && { phone }), ...(email && { email }) };
}

const KEEP = `
  INSERT INTO offer (id, deal_id, lead_id, conversation_id, number, status, content, total, currency, valid_until,
    rep_id, rep_name, created_at)
  VALUES (($1::uuid[])[1], ($1::uuid[])[2], ($1::uuid[])[3], ($1::uuid[])[4], $2, 'sent', $3, $4, $5, $6, $7, $8, $9)`;
const REPLACE = `UPDATE offer SET status = 'replaced', decided_at = $2 WHERE deal_id = $1 AND status = 'sent'`;
const DECIDE = `UPDATE offer SET status = $2, decided_at = $3 WHERE id = $1 AND status = 'sent'`;
const FIND = 'SELECT content FROM offer WHERE id = $1';
