/**
 * SQL that takes from deals and what hangs on them all that tells of a person: words, files, dates of theirs. Sums,
 * scores, stages and codes of reasons stay as figures of nobody. What was still to come is called off: times
 * are free again, offers are void, papers are not made. Each takes the ids of leads.
 */
export const ERASE_DEALINGS: readonly string[] = [
  `UPDATE deal SET event_on = NULL, lost_at = CASE WHEN status = 'open' THEN now() ELSE lost_at END,
     lost_reason = CASE WHEN lost_reason ~ '^[a-z][a-z0-9-]{0,39}$' THEN lost_reason END,
     status = CASE WHEN status = 'open' THEN 'lost' ELSE status END
   WHERE lead_id = ANY($1::uuid[])`,
  `UPDATE booking SET status = 'cancelled', revision = revision + 1, updated_at = now()
   WHERE lead_id = ANY($1::uuid[]) AND status = 'booked'`,
  `UPDATE offer SET content = '{}', status = CASE WHEN status = 'sent' THEN 'expired' ELSE status END
   WHERE lead_id = ANY($1::uuid[])`,
  `UPDATE document SET content = '{}', file = NULL, state = 'erased', error = NULL
   WHERE lead_id = ANY($1::uuid[])`,
  'UPDATE nps_poll SET comment = NULL, source = NULL WHERE lead_id = ANY($1::uuid[])',
  `UPDATE review SET text = '', case_facts = NULL, permission = 'none' WHERE lead_id = ANY($1::uuid[])`,
  `UPDATE complaint SET words = '', status = CASE WHEN status = 'open' THEN 'unsolved' ELSE status END,
     settled_at = coalesce(settled_at, now()) WHERE lead_id = ANY($1::uuid[])`,
  // Who brought whom stays, as a figure; the code was theirs, and what it stands in leads nowhere any more.
  'DELETE FROM referral_code WHERE lead_id = ANY($1::uuid[])',
  `UPDATE referral SET code = '' WHERE referrer_id = ANY($1::uuid[])`,
];
