/** SQL for the last three things that a person asked in a conversation, as an array of texts in the order asked. */
export function questionsOf(conversationId: string): string {
  return `ARRAY(SELECT text FROM (
      SELECT m.text, m.sequence FROM fact f JOIN message m
        ON m.conversation_id = f.conversation_id AND m.sequence = (f.data ->> 'sequence')::int
      WHERE f.conversation_id = ${conversationId} AND f.name = 'question.asked'
        AND f.lead_id = (SELECT lead_id FROM conversation WHERE id = ${conversationId})
      ORDER BY m.sequence DESC LIMIT 3) AS latest ORDER BY sequence)`;
}
