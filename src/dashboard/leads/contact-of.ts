/** The best single way to reach a person, as it is shown in a list. */
export function contactOf(lead: { phoneShown: string | null; email: string | null }): string | null {
  return lead.phoneShown ?? lead.email;
}
