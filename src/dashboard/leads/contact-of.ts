/** The best single way to reach a person, as it is shown in a list. */
export function contactOf({ phone, email }: { phone: string | null; email: string | null }): string | null {
  return phone ? spacedPhone(phone) : email;
}

/** Russian numbers the way they are written; others as they are stored. */
export function spacedPhone(phone: string): string {
  return phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4');
}
